import { servesWithin } from '@zhudian/facts';
import { postings, sees, supervisionMonths, unsupervised, type SupervisionMonthRow } from '@zhudian/projections';
import { spanOfMonth } from '@zhudian/programme';
import type { RequestContext } from '@zhudian/framework/service';
import type { MonthDue } from './supervision-months-of';

/** A month on which nothing was noted, for those who would see a note on it. */
const emptyFor = ({ actor }: RequestContext, due: MonthDue): SupervisionMonthRow | undefined => {
  const row = unsupervised(due.id, due);
  return sees(supervisionMonths.access, row, actor) ? row : undefined;
};

/** As they were noted, or with everything missing; only those that the caller may see. */
export const noted = async (
  context: RequestContext,
  due: readonly MonthDue[],
): Promise<readonly SupervisionMonthRow[]> => {
  const found = await Promise.all(
    due.map(async (one) => (await context.find(supervisionMonths, one.id)) ?? emptyFor(context, one)),
  );
  return found.filter((one) => one !== undefined);
};

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
  if (!posting || !servesWithin({ startOn: posting.recordedFrom, endOn: posting.endedOn }, first, last))
    return undefined;
  return emptyFor(context, { id, postingId, stationId: posting.stationId, month });
};
