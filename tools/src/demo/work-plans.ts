import { nthOf } from './days';
import { between, phrase, pick } from './pick';
import { act, type Step } from './step';
import type { Posting } from './story';
import { PLAN_ITEMS, RETURNED, SLIPPED } from './texts/planning';

const WEIGHTS = [40, 30, 30] as const;
/** On which working day of the month each item is due. */
const DUE = [6, 9, 12] as const;
/** The working day by which all of it is carried out. */
const LAST_DAY = 14;
/** By then every posting has its target tasks. */
const TASKS_KNOWN = 2;

interface Item {
  readonly itemId: string;
  readonly about: string;
  readonly result: string;
  readonly weight: number;
  readonly dueOn: string;
  readonly targetTaskId?: string;
}

const itemsOf = ({ postingId, months }: Posting, month: string): readonly Item[] => {
  const first = pick(`${postingId}/${month}/plan`, PLAN_ITEMS.length);
  return WEIGHTS.map((weight, at) => {
    const [about = '', result = ''] = PLAN_ITEMS[(first + at) % PLAN_ITEMS.length] ?? [];
    const seed = `${postingId}/${month}/plan/${at}`;
    const values = { n: between(`${seed}/n`, 6, 18), left: between(`${seed}/left`, 1, 4) };
    const serves = months.indexOf(month) >= TASKS_KNOWN ? { targetTaskId: `task-${at + 1}` } : {};
    return {
      itemId: `item-${at + 1}`,
      about: phrase(seed, [about], values),
      result: phrase(seed, [result], values),
      weight,
      dueOn: nthOf(month, DUE[at] ?? 1),
      ...serves,
    };
  });
};

/** Most is done by its day; here and there something slips, and is done later or not at all. */
const carriedOut = (posting: Posting, month: string, { itemId, result, dueOn }: Item, at: number): readonly Step[] => {
  const { postingId, secretary } = posting;
  const seed = `${postingId}/${month}/${itemId}`;
  const of = { postingId, month, itemId };
  const done = (on: string) =>
    act(secretary, on, 'CompletePlanItem', { ...of, result, evidenceRefs: [`${month}-${itemId}`] });
  if (pick(`${seed}/slips`, 9) > 0) return [done(nthOf(month, (DUE[at] ?? 1) - pick(`${seed}/early`, 3)))];
  const slip = act(secretary, dueOn, 'SlipPlanItem', { ...of, reason: phrase(seed, SLIPPED) });
  return pick(`${seed}/after`, 2) === 0 ? [slip, done(nthOf(month, (DUE[at] ?? 1) + 2))] : [slip];
};

/** Whether a month is planned: the one in which the posting starts is not, nor one that it does not serve to the end of the plan. */
export const isPlanned = ({ months, endOn, plannedEndOn }: Posting, month: string): boolean =>
  months.indexOf(month) > 0 && nthOf(month, LAST_DAY) <= (endOn ?? plannedEndOn);

/** The plan of a month: drafted and submitted on its first days, now and then returned once, approved by the county enterprise. */
export const workPlan = (posting: Posting, month: string): readonly Step[] => {
  if (!isPlanned(posting, month)) return [];
  const { postingId, stationId, secretary, assessor } = posting;
  const of = { postingId, month };
  const items = itemsOf(posting, month);
  const planned = items.map(({ result: _, ...item }) => item);
  const submitted = (on: string) => [
    act(secretary, on, 'DraftWorkPlan', { ...of, stationId, items: planned }),
    act(secretary, on, 'SubmitWorkPlan', of),
  ];
  const reason = phrase(`${postingId}/${month}/returned`, RETURNED);
  const returned =
    pick(`${postingId}/${month}/returned`, 10) === 0
      ? [...submitted(nthOf(month, 1)), act(assessor, nthOf(month, 1), 'ReturnWorkPlan', { ...of, reason })]
      : [];
  return [
    ...returned,
    ...submitted(nthOf(month, 2)),
    act(assessor, nthOf(month, 3), 'ApproveWorkPlan', of),
    ...items.flatMap((item, at) => carriedOut(posting, month, item, at)),
  ];
};
