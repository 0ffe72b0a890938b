import { Answer } from '../../graph/answer';
import { Link } from '../../link';
import { Rows, type Column } from '../../rows/rows';
import { rolesHeldBy } from '../../session/actor';
import { useSession } from '../../session/session';
import { dayWords } from '../../words/days';
import { wordOf } from '../../words/enums';
import { useWords, type Language, type Say } from '../../words/language';
import { levelsOf, type Evaluation } from './evaluation';
import query from './open.graphql?raw';

type Sheet = Pick<Evaluation, 'id' | 'kind' | 'month' | 'missing' | 'station'>;

interface OpenSheets {
  readonly evaluations: { readonly totalCount: number; readonly edges: readonly { readonly node: Sheet }[] };
}

const columnsOf = (language: Language, say: Say): readonly Column<Sheet>[] => [
  {
    key: 'of',
    label: say('考评', 'Evaluation'),
    cell: ({ id, kind, month, station }) => (
      <Link to={`/flow/evaluation/${encodeURIComponent(id)}`}>
        {`${station.name} · ${month === null ? wordOf('EvaluationKind', kind, language) : dayWords(month, language)}`}
      </Link>
    ),
  },
  {
    key: 'missing',
    label: say('未评价', 'Missing'),
    cell: ({ missing }) =>
      missing
        .map(
          ({ level, method }) =>
            `${wordOf('AssessorLevel', level, language)}${say('', ' ')}${wordOf('EvaluationMethod', method, language)}`,
        )
        .join(say('、', ', ')),
  },
];

/** Evaluations that are open: those with cells of one's own first. */
const OpenEvaluations = () => {
  const { language, say } = useWords();
  const { actor } = useSession();
  const levels = levelsOf(rolesHeldBy(actor));
  const isMine = ({ missing }: Sheet) => missing.some(({ level }) => levels.includes(level));
  return (
    <>
      <h1>{say('考评', 'Evaluation')}</h1>
      <Answer<OpenSheets> query={query}>
        {({ evaluations: { totalCount, edges } }) => (
          <>
            <p>
              {say(`共 ${totalCount} 份考评未核定`, `${totalCount} evaluations are open`)}
              {totalCount > edges.length &&
                say(`，以下为前 ${edges.length} 份`, `; these are the first ${edges.length}`)}
            </p>
            <Rows
              caption={say('未核定的考评', 'Open evaluations')}
              columns={columnsOf(language, say)}
              rows={edges.map(({ node }) => node).toSorted((one, other) => Number(isMine(other)) - Number(isMine(one)))}
              keyOf={({ id }) => id}
              empty={say(
                '没有未核定的考评；任职生效后逐月自动启动。',
                'None is open: they open by themselves month by month.',
              )}
            />
          </>
        )}
      </Answer>
    </>
  );
};

export default OpenEvaluations;
