import { servesWithin } from '@zhudian/facts';
import { postings, supervisionMonths, unsupervised, type SupervisionMonthRow } from '@zhudian/projections';
import { spanOfMonth } from '@zhudian/programme';
import type { RequestContext } from '@zhudian/framework/service';
import type { MonthDue } from './supervision-months-of';

/** As it was noted, or with everything missing. */
export const noted = async (context: RequestContext, due: MonthDue): Promise<SupervisionMonthRow> =>
  (await context.find(supervisionMonths, due.id)) ?? unsupervised(due.id, due);

/** A month by its key: as it was noted, or with everything missing when the posting was served in it. */
export const supervisionMonthOf = async (
  context: RequestContext,
  id: string,
): Promise<SupervisionMonthRow | undefined> => {
  const row = await context.find(supervisionMonths, id);
  const [, postingId, month] = /^(.+)\.(\d{4}-(?:0[1-9]|1[0-2]))$/.exec(id) ?? [];
  if (row || !postingId || !month) return row;
  const posting = await context.find(postings, postingId);
  const { first, last } = spanOfMonth(month);
  if (!posting || !servesWithin({ startOn: posting.startOn, endOn: posting.endedOn }, first, last)) return undefined;
  return unsupervised(id, { postingId, stationId: posting.stationId, month });
};
