import { Answer } from '../../graph/answer';
import { Link } from '../../link';
import { NothingThere } from '../../nothing-there';
import { Facts } from '../../rows/facts';
import { dayWords } from '../../words/days';
import { useWords } from '../../words/language';
import { Step, stepState } from '../step';
import { StepAct } from '../step-act';
import type { Hearing, OfHearing } from './hearing';
import query from './hearing.graphql?raw';
import { HoldStep } from './hold-step';
import { Problems } from './problem-rows';
import { Reports } from './report-rows';

const Planned = ({ hearing }: OfHearing) => {
  const { language, say } = useWords();
  return (
    <Facts
      facts={[
        [say('月份', 'Month'), dayWords(hearing.month, language)],
        [say('当月第几次', 'Number in the month'), hearing.number],
        [say('计划日期', 'Planned for'), dayWords(hearing.plannedOn, language)],
      ]}
    />
  );
};

const Held = ({ hearing }: OfHearing) => {
  const { language, say } = useWords();
  return (
    <Facts
      facts={[
        [say('召开日期', 'Held on'), dayWords(hearing.heldOn, language)],
        [say('主持人', 'Chair'), hearing.chair?.name],
        [say('听取', 'Heard'), hearing.heard.length],
        [say('请假', 'Excused'), hearing.excused.length],
        [say('未听取', 'Neither'), hearing.missing.length],
        [say('办结日期', 'Closed on'), dayWords(hearing.closedOn, language)],
      ]}
    />
  );
};

const Steps = ({ hearing }: OfHearing) => {
  const { say } = useWords();
  const { id, stage } = hearing;
  const isPlanned = stage === 'SCHEDULED';
  const isClosed = stage === 'CLOSED';
  return (
    <ol className="steps">
      <Step title={say('安排', 'Schedule it')} state="done">
        <Planned hearing={hearing} />
      </Step>
      <Step title={say('工作汇报', 'Work reports')} state={stepState(!isPlanned, isPlanned)}>
        <Reports hearing={hearing} />
      </Step>
      <Step title={say('召开和听取', 'Hold it')} state={stepState(!isPlanned, isPlanned)}>
        {isPlanned ? <HoldStep hearing={hearing} /> : <Held hearing={hearing} />}
      </Step>
      <Step title={say('问题落实', 'Problems')} state={stepState(isClosed, !isPlanned)}>
        {!isPlanned && <Problems hearing={hearing} />}
      </Step>
      <Step title={say('办结', 'Close it')} state={stepState(isClosed, stage === 'HELD')}>
        {stage === 'HELD' && <StepAct command="CloseHearing" given={{ hearingId: id }} />}
      </Step>
    </ol>
  );
};

/** A hearing of the Party committee from its date to the problems that it raised. */
const HearingFlow = ({ id }: { readonly id: string }) => {
  const { say } = useWords();
  return (
    <Answer<{ readonly hearing: Hearing | null }> query={query} variables={{ id }}>
      {({ hearing }) =>
        hearing ? (
          <>
            <h1>{hearing.topic}</h1>
            <Steps hearing={hearing} />
            <Link to={`/hearing/${encodeURIComponent(id)}`}>{say('查看全部记录', 'See all that was recorded')}</Link>
          </>
        ) : (
          <NothingThere />
        )
      }
    </Answer>
  );
};

export default HearingFlow;
