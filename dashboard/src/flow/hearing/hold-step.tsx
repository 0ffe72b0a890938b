import { useState } from 'react';
import { Answer } from '../../graph/answer';
import { Tag } from '../../rows/tag';
import { useWords } from '../../words/language';
import { heldAsPlanned, HeldOn } from '../held-on';
import { StepAct } from '../step-act';
import { TickList } from '../tick-list';
import { excusedOf, NOBODY_YET, problemsAbout } from '../ticks';
import query from './expected.graphql?raw';
import { nameOf, type Expected, type OfHearing } from './hearing';

interface OnDay extends OfHearing {
  readonly on: string;
  readonly expected: readonly Expected[];
}

const Hold = ({ hearing, on, expected }: OnDay) => {
  const { say } = useWords();
  const [ticks, setTicks] = useState(NOBODY_YET);
  const reported = new Set(hearing.reports.map(({ postingId }) => postingId));
  const listed = expected.map((one) => ({
    id: one.id,
    name: nameOf(one),
    note: reported.has(one.id) ? undefined : <Tag tone="warning">{say('未提交汇报', 'no report')}</Tag>,
  }));
  const excused = excusedOf(ticks).map(([postingId, reason]) => ({ postingId, reason }));
  const open = expected.length - ticks.present.length - excused.length;
  return (
    <StepAct
      command="HoldHearing"
      given={{ hearingId: hearing.id, occurredOn: on, heard: ticks.present, excused }}
      before={(problems) => (
        <TickList
          legend={say('听取汇报', 'Who was heard')}
          listed={listed}
          ticks={ticks}
          problems={problemsAbout(problems, ['heard', 'excused'])}
          onChange={setTicks}
        >
          <p role="status">
            {say(
              `在任 ${expected.length} 人，听取 ${ticks.present.length} 人，请假 ${excused.length} 人，未听取 ${open} 人。`,
              `${expected.length} active: ${ticks.present.length} heard, ${excused.length} excused, ${open} neither.`,
            )}
          </p>
        </TickList>
      )}
    />
  );
};

/** The hearing as it was held; who is active follows from the roster of the day. */
export const HoldStep = ({ hearing }: OfHearing) => {
  const [on, setOn] = useState(() => heldAsPlanned(hearing.plannedOn));
  return (
    <>
      <HeldOn on={on} onChange={setOn} />
      <Answer<{ readonly hearing: { readonly expected: readonly Expected[] } | null }>
        query={query}
        variables={{ id: hearing.id, on }}
      >
        {(answer) => <Hold key={on} hearing={hearing} on={on} expected={answer.hearing?.expected ?? []} />}
      </Answer>
    </>
  );
};
