import { Alert } from 'antd';
import { DocumentButton } from '../../browse/document-button';
import { Answer } from '../../graph/answer';
import { Link } from '../../link';
import { NothingThere } from '../../nothing-there';
import { PaperLink } from '../../paper/papers';
import { Facts } from '../../rows/facts';
import { dayWords } from '../../words/days';
import { wordOf } from '../../words/enums';
import { useWords } from '../../words/language';
import { Step, stepState } from '../step';
import { StepAct } from '../step-act';
import { ConveneStep } from './convene-step';
import type { Meeting } from './meeting';
import query from './meeting.graphql?raw';
import { Proceedings } from './proceedings';

interface Of {
  readonly meeting: Meeting;
}

const Planned = ({ meeting }: Of) => {
  const { language, say } = useWords();
  return (
    <Facts
      facts={[
        [say('党支部', 'Branch'), meeting.branch?.name],
        [say('种类', 'Kind'), wordOf('MeetingKind', meeting.kind, language)],
        [say('主题', 'About'), meeting.theme],
        [say('计划日期', 'Planned for'), dayWords(meeting.plannedOn, language)],
      ]}
    />
  );
};

const Convened = ({ meeting }: Of) => {
  const { language, say } = useWords();
  const { expectedCount, presentCount, quorumMet } = meeting;
  return (
    <Facts
      facts={[
        [say('召开日期', 'Held on'), dayWords(meeting.heldOn, language)],
        [say('主持人', 'Chair'), meeting.chair?.name],
        [say('记录人', 'Recorder'), meeting.recorder?.name],
        [say('实到／应到', 'Came'), `${presentCount} / ${expectedCount}`],
        [
          say('法定人数', 'Quorum'),
          quorumMet === null ? undefined : quorumMet ? say('达到', 'met') : say('未达到', 'not met'),
        ],
      ]}
    />
  );
};

const Minutes = ({ meeting: { id, stage, minutes } }: Of) => {
  const { say } = useWords();
  if (stage === 'CONVENED') return <StepAct command="FileMinutes" given={{ meetingId: id }} />;
  if (!minutes) return null;
  return (
    <>
      <p>{minutes.summary}</p>
      <DocumentButton sha256={minutes.sha256} name={say('会议记录', 'Minutes')} />
      <p className="quiet">{`SHA-256 ${minutes.sha256}`}</p>
      <PaperLink type="Meeting" id={id} />
    </>
  );
};

const Steps = ({ meeting }: Of) => {
  const { say } = useWords();
  const { id, stage } = meeting;
  const isMinuted = stage === 'MINUTED';
  const isConvened = isMinuted || stage === 'CONVENED';
  return (
    <ol className="steps">
      <Step title={say('计划', 'Plan it')} state="done">
        <Planned meeting={meeting} />
        {stage === 'PLANNED' && (
          <p>
            <Link to="/act/CancelMeeting" params={{ meetingId: id, back: 'meetings' }}>
              {say('取消会议', 'Cancel it')}
            </Link>
          </p>
        )}
      </Step>
      <Step title={say('召开和签到', 'Hold it')} state={stepState(isConvened, stage === 'PLANNED')}>
        {stage === 'PLANNED' && <ConveneStep meeting={meeting} />}
        {isConvened && <Convened meeting={meeting} />}
      </Step>
      <Step title={say('议题、学习和整改', 'What it did')} state={stepState(isMinuted, isConvened)}>
        {isConvened && <Proceedings meeting={meeting} />}
      </Step>
      <Step title={say('归档会议记录', 'File the minutes')} state={stepState(isMinuted, isConvened)}>
        <Minutes meeting={meeting} />
      </Step>
    </ol>
  );
};

/** A meeting of a branch from its plan to its minutes. */
const MeetingFlow = ({ id }: { readonly id: string }) => {
  const { say } = useWords();
  return (
    <Answer<{ readonly meeting: Meeting | null }> query={query} variables={{ id }}>
      {({ meeting }) =>
        meeting ? (
          <>
            <h1>{meeting.theme}</h1>
            {meeting.stage === 'CANCELLED' && <Alert type="warning" title={say('会议已取消。', 'It was cancelled.')} />}
            <Steps meeting={meeting} />
            <Link to={`/meeting/${encodeURIComponent(id)}`}>{say('查看全部记录', 'See all that was recorded')}</Link>
          </>
        ) : (
          <NothingThere />
        )
      }
    </Answer>
  );
};

export default MeetingFlow;
