import { newId } from '../../act/new-id';
import { useCallback, useState } from 'react';
import { Rows, type Column } from '../../rows/rows';
import { Tag } from '../../rows/tag';
import { useWords, type Say } from '../../words/language';
import { StepAct } from '../step-act';
import type { Meeting, Motion } from './meeting';

/** What a meeting of each kind does beside being held, with the id of what each makes. */
const ACTS: Readonly<Record<string, readonly (readonly [command: string, key?: string])[]>> = {
  GENERAL: [['DecideMotion', 'motionId']],
  COMMITTEE: [['DecideMotion', 'motionId']],
  LIFE: [['RecordCriticism'], ['OpenRectification', 'itemId']],
};
const OF_OTHERS = [['CoverStudy']] as const;

const columnsOf = (say: Say): readonly Column<Motion>[] => [
  { key: 'subject', label: say('议题', 'Motion'), cell: ({ subject }) => subject },
  { key: 'yes', label: say('赞成', 'Yes'), cell: ({ yes }) => yes, isNumber: true },
  { key: 'no', label: say('反对', 'No'), cell: ({ no }) => no, isNumber: true },
  { key: 'abstain', label: say('弃权', 'Abstained'), cell: ({ abstain }) => abstain, isNumber: true },
  {
    key: 'carried',
    label: say('结果', 'Outcome'),
    cell: ({ carried }) =>
      carried ? <Tag tone="good">{say('通过', 'carried')}</Tag> : <Tag tone="bad">{say('未通过', 'lost')}</Tag>,
  },
];

const Motions = ({ meeting }: { readonly meeting: Meeting }) => {
  const { say } = useWords();
  const most = Math.floor(meeting.entitledCount / 2) + 1;
  return (
    <>
      <p className="quiet">
        {say(
          `有表决权 ${meeting.entitledCount} 人，赞成票达到 ${most} 票为通过。`,
          `Of ${meeting.entitledCount} who may vote ${most} have to vote for it.`,
        )}
      </p>
      <Rows
        caption={say('表决', 'Votes')}
        columns={columnsOf(say)}
        rows={meeting.motions}
        keyOf={({ motionId }) => motionId}
        empty={say('尚无表决。有议题的请逐项登记。', 'Nothing was voted on yet. Record each motion below.')}
      />
    </>
  );
};

const Recorded = ({ meeting }: { readonly meeting: Meeting }) => {
  const { study, criticisms, rectifications } = meeting;
  const texts = [
    ...(study?.materials ?? []),
    ...criticisms.map(({ text }) => text),
    ...rectifications.map(({ text, dueOn }) => `${text} · ${dueOn}`),
  ];
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
};

const Act = ({
  command,
  idField,
  meeting,
}: {
  readonly command: string;
  readonly idField: string | undefined;
  readonly meeting: Meeting;
}) => {
  const [id, setId] = useState(newId);
  const renew = useCallback(() => setId(newId()), []);
  const given = { meetingId: meeting.id, ...(idField === undefined ? {} : { [idField]: id }) };
  return (
    <StepAct
      command={command}
      given={meeting.heldOn === null ? given : { ...given, occurredOn: meeting.heldOn }}
      onNext={renew}
    />
  );
};

/** What it decided, studied and put right; each is recorded by itself. */
export const Proceedings = ({ meeting }: { readonly meeting: Meeting }) => {
  const { kind, stage } = meeting;
  const acts = stage === 'CONVENED' ? (ACTS[kind] ?? OF_OTHERS) : [];
  const isDeciding = meeting.quorumMet !== null;
  return (
    <>
      {isDeciding ? <Motions meeting={meeting} /> : <Recorded meeting={meeting} />}
      {acts.map(([command, idField]) => (
        <Act key={command} command={command} idField={idField} meeting={meeting} />
      ))}
    </>
  );
};
