import type { CommitteeRow } from '@zhudian/projections';

/** The seats of a committee on a day, and how many of them were held: what came after it says nothing of that day. */
export const seatsOn = ({ sittings }: Pick<CommitteeRow, 'sittings'>, day: string) => {
  const sitting = sittings.findLast(({ from }) => from <= day);
  return { met: sitting?.members ?? 0, owed: sitting?.seats ?? 0 };
};
