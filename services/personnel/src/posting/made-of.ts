import {
  candidacies,
  hearings,
  practices,
  problems,
  supervisionMonths,
  workReports,
  type AnyReadModel,
  type HearingRow,
  type PostingRow,
  postings,
} from '@zhudian/projections';
import { allRows, type MadeOf, type RequestContext } from '@zhudian/framework/service';

/** What a hearing tells of itself: reports and problems of others belong to theirs. */
const OF_A_HEARING: readonly string[] = ['HearingScheduled', 'HearingHeld', 'HearingClosed'];

const part = (model: AnyReadModel, rows: readonly { readonly id: string }[]) => ({
  model,
  ids: rows.map(({ id }) => id),
});

const isAt = ({ heard, excused, active }: HearingRow, postingId: string): boolean =>
  [...heard, ...active].includes(postingId) || excused.some((one) => one.postingId === postingId);

/** The hearings of the months of a term at which the posting was to be heard. */
const hearingsOf = async (context: RequestContext, { id, startOn, endedOn, plannedEndOn }: PostingRow) => {
  const month = { from: startOn.slice(0, 7), to: (endedOn ?? plannedEndOn).slice(0, 7) };
  return (await allRows(context, hearings, { month })).filter((row) => isAt(row, id));
};

/** A posting is made of its candidacy, its months of supervision, its hearings with their reports and problems, and its practices. */
export const madeOf: MadeOf = {
  Posting: async (context, id) => {
    const posting = await context.find(postings, id);
    if (!posting) return [];
    const mine = { postingId: id };
    const [months, reports, raised, published, heard] = await Promise.all([
      allRows(context, supervisionMonths, mine),
      allRows(context, workReports, mine),
      allRows(context, problems, mine),
      allRows(context, practices, mine),
      hearingsOf(context, posting),
    ]);
    return [
      { model: candidacies, ids: posting.candidacyId === null ? [] : [posting.candidacyId] },
      part(supervisionMonths, months),
      part(workReports, reports),
      part(problems, raised),
      part(practices, published),
      { ...part(hearings, heard), types: OF_A_HEARING },
    ];
  },
};
