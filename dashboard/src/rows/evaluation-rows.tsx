import { Link } from '../link';
import { dayWords } from '../words/days';
import { wordOf } from '../words/enums';
import { useWords, type Language, type Say } from '../words/language';
import { Rows, type Column } from './rows';

export interface Evaluation {
  readonly id: string;
  readonly month: string | null;
  readonly stage: string;
  readonly total: number | null;
  readonly grade: string | null;
}

const columnsOf = (language: Language, say: Say): readonly Column<Evaluation>[] => [
  {
    key: 'month',
    label: say('月份', 'Month'),
    cell: ({ id, month }) => (
      <Link to={`/evaluation/${encodeURIComponent(id)}`}>{dayWords(month, language) || say('任期', 'Term')}</Link>
    ),
  },
  { key: 'stage', label: say('环节', 'Stage'), cell: ({ stage }) => wordOf('EvaluationStage', stage, language) },
  { key: 'total', label: say('得分', 'Total'), cell: ({ total }) => total ?? '', isNumber: true },
  { key: 'grade', label: say('等次', 'Grade'), cell: ({ grade }) => wordOf('EvaluationGrade', grade, language) },
];

export const EvaluationRows = ({ evaluations }: { readonly evaluations: readonly Evaluation[] }) => {
  const { language, say } = useWords();
  return (
    <Rows
      caption={say('月度绩效评价', 'Evaluations')}
      columns={columnsOf(language, say)}
      rows={evaluations.toReversed()}
      keyOf={({ id }) => id}
      empty={say('尚无评价。任职满一个月后由系统开启月度评价。', 'Not evaluated yet. The first month opens by itself.')}
    />
  );
};
