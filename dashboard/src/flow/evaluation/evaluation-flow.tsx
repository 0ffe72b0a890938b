import { Answer } from '../../graph/answer';
import { Link } from '../../link';
import { NothingThere } from '../../nothing-there';
import { PaperLink } from '../../paper/papers';
import { Facts } from '../../rows/facts';
import { useSession } from '../../session/session';
import { dayWords } from '../../words/days';
import { wordOf } from '../../words/enums';
import { useWords } from '../../words/language';
import { Step, stepState } from '../step';
import { StepAct } from '../step-act';
import { Deductions } from './deduction-rows';
import { ofSheet, type Evaluation, type OfEvaluation } from './evaluation';
import query from './evaluation.graphql?raw';
import { Scores } from './score-rows';

const Result = ({ evaluation }: OfEvaluation) => {
  const { language, say } = useWords();
  const { total, grade, finalisedOn, acknowledgedOn } = evaluation;
  return (
    <>
      <Facts
        facts={[
          [say('总分', 'Total'), total],
          [say('等次', 'Grade'), wordOf('EvaluationGrade', grade, language)],
          [say('核定日期', 'Final since'), dayWords(finalisedOn, language)],
          [say('本人知悉', 'Acknowledged'), dayWords(acknowledgedOn, language)],
        ]}
      />
      <PaperLink type="Evaluation" id={evaluation.id} />
    </>
  );
};

/** The First Secretary takes note of what came out. */
const Feedback = ({ evaluation }: OfEvaluation) => {
  const { actor } = useSession();
  const isOwn = actor?.personId === evaluation.posting.person.id;
  const isToDo = evaluation.stage === 'FINAL' && evaluation.acknowledgedOn === null && isOwn;
  return isToDo ? <StepAct command="AcknowledgeResult" given={{ month: undefined, ...ofSheet(evaluation) }} /> : null;
};

const Steps = ({ evaluation }: OfEvaluation) => {
  const { say } = useWords();
  const { stage, missing, deductions, acknowledgedOn } = evaluation;
  const isFinal = stage === 'FINAL';
  const isComplete = missing.length === 0;
  const isDisputed = deductions.some(({ standing }) => standing === 'APPEALED');
  return (
    <ol className="steps">
      <Step title={say('评价', 'Score')} state={stepState(isFinal || isComplete, stage === 'OPEN')}>
        <Scores evaluation={evaluation} />
      </Step>
      <Step title={say('扣分和申诉', 'Deductions and appeals')} state={stepState(isFinal, isDisputed)}>
        <Deductions evaluation={evaluation} />
      </Step>
      <Step title={say('核定', 'Make it final')} state={stepState(isFinal, stage === 'OPEN' && isComplete)}>
        {stage === 'OPEN' && (
          <StepAct command="FinaliseEvaluation" given={{ month: undefined, ...ofSheet(evaluation) }} />
        )}
        {isFinal && <Result evaluation={evaluation} />}
      </Step>
      <Step title={say('反馈本人', 'Feedback')} state={stepState(acknowledgedOn !== null, isFinal)}>
        <Feedback evaluation={evaluation} />
      </Step>
    </ol>
  );
};

const titleOf = ({ posting, month, kind }: Evaluation, language: 'zh' | 'en'): string =>
  [posting.person.name, month === null ? wordOf('EvaluationKind', kind, language) : dayWords(month, language)]
    .filter(Boolean)
    .join(' · ');

/** An evaluation from its empty cells to what the First Secretary says of it. */
const EvaluationFlow = ({ id }: { readonly id: string }) => {
  const { language, say } = useWords();
  return (
    <Answer<{ readonly evaluation: Evaluation | null }> query={query} variables={{ id }}>
      {({ evaluation }) =>
        evaluation ? (
          <>
            <p className="quiet">{evaluation.station.name}</p>
            <h1>{titleOf(evaluation, language)}</h1>
            <Steps evaluation={evaluation} />
            <Link to={`/evaluation/${encodeURIComponent(id)}`}>{say('查看全部记录', 'See all that was recorded')}</Link>
          </>
        ) : (
          <NothingThere />
        )
      }
    </Answer>
  );
};

export default EvaluationFlow;
