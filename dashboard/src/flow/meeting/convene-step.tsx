import { useState } from 'react';
import { Answer } from '../../graph/answer';
import { useWords } from '../../words/language';
import { heldAsPlanned, HeldOn } from '../held-on';
import { StepAct } from '../step-act';
import { excusedOf, NOBODY_YET } from '../ticks';
import query from './assembly.graphql?raw';
import { AttendanceList } from './attendance-list';
import type { Assembly, Meeting } from './meeting';

interface OnDayProps {
  readonly id: string;
  readonly on: string;
}

const Convene = ({ id, on, assembly }: OnDayProps & { readonly assembly: Assembly }) => {
  const [ticks, setTicks] = useState(NOBODY_YET);
  const excused = excusedOf(ticks).map(([personId, reason]) => ({ personId, reason }));
  return (
    <StepAct
      command="ConveneMeeting"
      given={{ meetingId: id, occurredOn: on, present: ticks.present, excused }}
      before={(problems) => (
        <AttendanceList assembly={assembly} ticks={ticks} problems={problems} onChange={setTicks} />
      )}
    />
  );
};

interface Assembled {
  readonly meeting: { readonly assembly: Assembly | null } | null;
}

/** The meeting as it was held. Who is expected follows from the roll of the day: with another day the list is another. */
export const ConveneStep = ({ meeting: { id, plannedOn } }: { readonly meeting: Meeting }) => {
  const { say } = useWords();
  const [on, setOn] = useState(() => heldAsPlanned(plannedOn));
  return (
    <>
      <HeldOn on={on} onChange={setOn} />
      <Answer<Assembled> query={query} variables={{ id, on }}>
        {({ meeting }) =>
          meeting?.assembly && meeting.assembly.expected.length > 0 ? (
            <Convene key={on} id={id} on={on} assembly={meeting.assembly} />
          ) : (
            <p className="empty">
              {say(
                '当日没有应到会人员。请先登记党员或核对日期。',
                'Nobody is expected on this day. Add the members first, or check the day.',
              )}
            </p>
          )
        }
      </Answer>
    </>
  );
};
