import { Answer } from '../graph/answer';
import { NothingThere } from '../nothing-there';
import { Facts } from '../rows/facts';
import { dayWords } from '../words/days';
import { wordOf } from '../words/enums';
import query from './minutes.graphql?raw';
import { NotYet } from './not-yet';
import { Paper } from './paper';

interface Named {
  readonly id: string;
  readonly name: string | null;
}

interface Minutes {
  readonly meeting: {
    readonly kind: string;
    readonly theme: string;
    readonly heldOn: string | null;
    readonly expectedCount: number;
    readonly presentCount: number;
    readonly entitledCount: number;
    readonly branch: { readonly name: string } | null;
    readonly chair: Named | null;
    readonly recorder: Named | null;
    readonly present: readonly Named[];
    readonly observers: readonly Named[];
    readonly excused: readonly { readonly reason: string; readonly person: Named }[];
    readonly motions: readonly {
      readonly motionId: string;
      readonly subject: string;
      readonly yes: number;
      readonly no: number;
      readonly abstain: number;
      readonly carried: boolean;
    }[];
    readonly rectifications: readonly {
      readonly itemId: string;
      readonly text: string;
      readonly dueOn: string;
      readonly owner: { readonly name: string | null };
    }[];
    readonly minutes: {
      readonly summary: string;
      readonly sha256: string;
      readonly decision: { readonly eventId: string; readonly on: string };
    } | null;
  } | null;
}

type Meeting = NonNullable<Minutes['meeting']>;

const namesOf = (all: readonly Named[]) => all.map(({ name }) => name ?? '').join('、');

const Attendance = ({ meeting }: { readonly meeting: Meeting }) => (
  <Facts
    facts={[
      ['时间', dayWords(meeting.heldOn, 'zh')],
      ['主持人', meeting.chair?.name],
      ['记录人', meeting.recorder?.name],
      ['应到', `${meeting.expectedCount}人`],
      ['实到', `${meeting.presentCount}人：${namesOf(meeting.present)}`],
      ['列席', namesOf(meeting.observers)],
      ['请假', meeting.excused.map(({ person, reason }) => `${person.name ?? ''}（${reason}）`).join('、')],
    ]}
  />
);

const Motions = ({ motions, entitledCount }: Pick<Meeting, 'motions' | 'entitledCount'>) =>
  motions.length > 0 && (
    <>
      <h2>表决事项</h2>
      <ol>
        {motions.map(({ motionId, subject, yes, no, abstain, carried }) => (
          <li key={motionId}>
            {`${subject}：有表决权${entitledCount}人，赞成${yes}票，反对${no}票，弃权${abstain}票，${carried ? '通过' : '未通过'}。`}
          </li>
        ))}
      </ol>
    </>
  );

const Rectifications = ({ rectifications }: Pick<Meeting, 'rectifications'>) =>
  rectifications.length > 0 && (
    <>
      <h2>整改事项</h2>
      <ol>
        {rectifications.map(({ itemId, text, dueOn, owner }) => (
          <li key={itemId}>{`${text}（责任人：${owner.name ?? ''}，期限：${dayWords(dueOn, 'zh')}）`}</li>
        ))}
      </ol>
    </>
  );

const Sheet = ({ meeting, id }: { readonly meeting: Meeting; readonly id: string }) => {
  const { minutes, branch, kind } = meeting;
  if (minutes === null) return <NotYet command="FileMinutes" params={{ meetingId: id }} />;
  return (
    <Paper
      issuer={branch?.name ?? ''}
      title={`${wordOf('MeetingKind', kind, 'zh')}纪要`}
      signed={branch?.name ?? ''}
      on={dayWords(minutes.decision.on, 'zh')}
      fact={minutes.decision.eventId}
    >
      <p>主题：{meeting.theme}</p>
      <Attendance meeting={meeting} />
      <h2>会议内容</h2>
      <p>{minutes.summary}</p>
      <Motions {...meeting} />
      <Rectifications {...meeting} />
      <p className="hash">会议记录原件的哈希值：{minutes.sha256}</p>
    </Paper>
  );
};

export const MinutesPaper = ({ id }: { readonly id: string }) => (
  <Answer<Minutes> query={query} variables={{ id }}>
    {({ meeting }) => (meeting ? <Sheet meeting={meeting} id={id} /> : <NothingThere />)}
  </Answer>
);
