import type { CommitteeRow } from '@zhudian/projections';

/** The seats of a committee on a day, and how many of them were held: what came after it says nothing of that day. */
export const seatsOn = ({ elections, sittings }: Pick<CommitteeRow, 'elections' | 'sittings'>, day: string) => ({
  met: sittings.findLast(({ from }) => from <= day)?.members ?? 0,
  owed: elections.findLast(({ kind, heldOn }) => kind === 'TERM' && heldOn <= day)?.seats ?? 0,
});
