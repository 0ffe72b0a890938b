import { Rows } from '../../rows/rows';
import { Tag } from '../../rows/tag';
import { rolesHeldBy } from '../../session/actor';
import { useSession } from '../../session/session';
import { wordOf } from '../../words/enums';
import { useWords } from '../../words/language';
import { levelsOf, type OfEvaluation } from './evaluation';
import { ScoreStep } from './score-step';

/** Every cell of the sheet; whoever has cells to fill in fills them in here. */
export const Scores = ({ evaluation }: OfEvaluation) => {
  const { language, say } = useWords();
  const { actor } = useSession();
  const { scores, missing, stage } = evaluation;
  const own = levelsOf(rolesHeldBy(actor)).filter((level) => missing.some((cell) => cell.level === level));
  const cells = [...scores, ...missing.map((cell) => ({ ...cell, score: undefined }))];
  return (
    <>
      <Rows
        caption={say('各层级评价', 'Scores')}
        columns={[
          {
            key: 'level',
            label: say('评价主体', 'Level'),
            cell: ({ level }) => wordOf('AssessorLevel', level, language),
          },
          {
            key: 'method',
            label: say('考评方式', 'Method'),
            cell: ({ method }) => wordOf('EvaluationMethod', method, language),
          },
          {
            key: 'score',
            label: say('得分', 'Score'),
            isNumber: true,
            cell: ({ score }) => score ?? <Tag tone="warning">{say('未评价', 'missing')}</Tag>,
          },
        ]}
        rows={cells}
        keyOf={({ level, method }) => `${level} ${method}`}
        empty={say('尚无得分。', 'There is no score yet.')}
      />
      {stage === 'OPEN' && own.map((level) => <ScoreStep key={level} evaluation={evaluation} level={level} />)}
    </>
  );
};
