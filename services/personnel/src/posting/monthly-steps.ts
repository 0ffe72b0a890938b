import { supervisionMonthIdOf } from '@zhudian/facts';
import { hearings, supervisionMonths, type HearingRow, type PostingRow } from '@zhudian/projections';
import { addMonths, monthOf, monthsOverlapping, spanOfMonth } from '@zhudian/programme';
import { allRows, type RequestContext, type Step } from '@zhudian/framework/service';

/** The months kept here in which a posting was served on some day, up to a day. */
const monthsServed = ({ recordedFrom, endedOn }: PostingRow, today: string): readonly string[] =>
  monthsOverlapping(recordedFrom, endedOn !== null && endedOn < today ? endedOn : today);

/** What is to be done every month is to be done before the month after it is over. */
const endOfNext = (month: string): string => spanOfMonth(monthOf(addMonths(`${month}-01`, 1))).last;

/** Each month that was served is supervised by both bodies. */
export const supervisedSteps = async (
  context: RequestContext,
  row: PostingRow,
  today: string,
): Promise<readonly Step[]> => {
  const noted = await allRows(context, supervisionMonths, { postingId: row.id });
  return monthsServed(row, today).map((month): Step => {
    const found = noted.find((one) => one.month === month);
    const last = found?.complete
      ? found.notes.toSorted((one, other) => (one.notedOn < other.notedOn ? -1 : 1)).at(-1)
      : undefined;
    return {
      kind: 'SUPERVISED',
      of: month,
      dueOn: endOfNext(month),
      metOn: last?.notedOn ?? found?.closedOn,
      factId: last?.decision.eventId ?? found?.closed?.eventId,
      about: { type: 'SupervisionMonth', id: supervisionMonthIdOf(row.id, month) },
      source: 'M05, M06: both bodies, both scopes, every month',
    };
  });
};

const isHeard = ({ stage, heard }: HearingRow, postingId: string) => stage !== 'SCHEDULED' && heard.includes(postingId);
const isExcused = ({ excused }: HearingRow, postingId: string) => excused.some((one) => one.postingId === postingId);

const heardIn = (month: string, hearing: HearingRow | undefined, postingId: string): Step => ({
  kind: 'HEARD',
  of: month,
  dueOn: spanOfMonth(month).last,
  metOn: hearing?.heldOn,
  factId: hearing?.held?.eventId,
  about: hearing ? { type: 'Hearing', id: hearing.id } : { type: 'Posting', id: postingId },
  source: 'M01, M02: every month each First Secretary is heard, or excused with a reason',
});

/** The hearing of a month for a posting; nothing where it was not to be heard: in part of a month nobody need be. */
const heardStep = (row: PostingRow, month: string, ofMonth: readonly HearingRow[]): readonly Step[] => {
  const heard = ofMonth.find((one) => isHeard(one, row.id));
  if (heard) return [heardIn(month, heard, row.id)];
  const excused = ofMonth.find((one) => isExcused(one, row.id));
  if (excused) return [{ ...heardIn(month, excused, row.id), metOn: null, factId: null, isExempt: true }];
  const { first, last } = spanOfMonth(month);
  const isWhole = row.recordedFrom <= first && (row.endedOn === null || last <= row.endedOn);
  const isOwed = isWhole || ofMonth.some(({ active }) => active.includes(row.id));
  return isOwed ? [heardIn(month, undefined, row.id)] : [];
};

/** It is heard in every month that it served whole, and at each hearing at which it was to be heard. */
export const heardSteps = async (context: RequestContext, row: PostingRow, today: string): Promise<readonly Step[]> => {
  const months = monthsServed(row, today);
  const held = await allRows(context, hearings, { month: { from: months[0] ?? '', to: months.at(-1) ?? '' } });
  return months.flatMap((month) =>
    heardStep(
      row,
      month,
      held.filter((one) => one.month === month),
    ),
  );
};
