import { refuse, together } from '@zhudian/framework';
import { repeated } from '../shared/repeated';
import { unlessAmong } from './meeting.guards';

interface Attendance {
  readonly present: readonly string[];
  readonly observers: readonly string[];
  readonly excused: readonly { readonly personId: string }[];
  readonly chairId: string;
  readonly recorderId: string;
}

/** Everybody is counted once and where they belong; who chairs and who writes are there. */
export const unlessCounted = (
  { present, observers, excused, chairId, recorderId }: Attendance,
  expected: readonly string[],
) => {
  const away = excused.map(({ personId }) => personId);
  const twice = repeated([...present, ...observers, ...away]);
  const members = observers.filter((one) => expected.includes(one));
  const missing = [chairId, recorderId].filter((one) => ![...present, ...observers].includes(one));
  return together(
    twice.length > 0 ? refuse('COUNTED_TWICE', { persons: twice }) : undefined,
    unlessAmong([...present, ...away], expected),
    members.length > 0 ? refuse('OBSERVER_IS_EXPECTED', { persons: members }) : undefined,
    missing.length > 0 ? refuse('OFFICER_ABSENT', { persons: missing }) : undefined,
  );
};
