import { stateOfCount, type ModelStationCriterion } from '@zhudian/facts';
import { addDays, listsDueOn, monthOf, yearOf } from '@zhudian/programme';
import { countedOn, type StationFacts } from './criteria';

/** The days that are looked at, both included. */
export interface Held {
  readonly from: string;
  readonly today: string;
}

/** A time in which a criterion failed day by day. */
export interface Failure {
  readonly criterion: ModelStationCriterion;
  readonly since: string;
  /** From when on it was met again; `null` while it fails. */
  readonly until: string | null;
}

/** The first days of the months since: other months are looked at on each, and the lists of a year fall due with a month. */
const monthsIn = ({ from, today }: Held): readonly string[] => {
  const first = `${monthOf(today)}-01`;
  return first <= from ? [] : [first, ...monthsIn({ from, today: addDays(first, -1) })];
};

/** When lists are adopted, and when who came or went as First Secretary changes whether they are due. */
const daysOfLists = ({ lists, terms }: StationFacts): readonly string[] => [
  ...lists.flatMap(({ adoption }) => adoption?.decision.on ?? []),
  ...terms.flatMap(({ from, until }) => [
    from,
    addDays(listsDueOn(yearOf(from), from), 1),
    ...(until === null ? [] : [addDays(until, 1)]),
  ]),
];

/** The days on which a criterion may begin to fail, or to be met, the oldest first. */
const daysOfChange = (facts: StationFacts, held: Held): readonly string[] => {
  const { from, today } = held;
  const told = facts.risks.flatMap(({ identifiedOn, controls, tests, reviews, retired }) => [
    identifiedOn,
    ...[...controls, ...tests, ...reviews].map(({ decision }) => decision.on),
    ...(retired ? [retired.on] : []),
  ]);
  const days = new Set([from, ...told, ...daysOfLists(facts), ...monthsIn(held), today]);
  return [...days].filter((day) => from <= day && day <= today).toSorted();
};

const failedOn = (facts: StationFacts, day: string): readonly ModelStationCriterion[] =>
  countedOn(facts, day)
    .filter((one) => stateOfCount(one) === 'FAILED')
    .map(({ criterion }) => criterion);

/** The times in which criteria failed, from the first day on, in the order in which they began. */
export const failuresIn = (facts: StationFacts, held: Held): readonly Failure[] => {
  const over: Failure[] = [];
  const open = new Map<ModelStationCriterion, string>();
  for (const day of daysOfChange(facts, held)) {
    const failed = failedOn(facts, day);
    for (const [criterion, since] of open)
      if (!failed.includes(criterion) && open.delete(criterion)) over.push({ criterion, since, until: day });
    for (const criterion of failed) if (!open.has(criterion)) open.set(criterion, day);
  }
  const lasting = [...open].map(([criterion, since]) => ({ criterion, since, until: null }));
  return [...over, ...lasting].toSorted((one, other) => (one.since < other.since ? -1 : 1));
};

/** The criteria that a station with a title fails on a day, each with the day since when, at the earliest that of the award. */
export const failingSince = (facts: StationFacts, held: Held): ReadonlyMap<ModelStationCriterion, string> =>
  new Map(
    failuresIn(facts, held).flatMap(({ criterion, since, until }) => (until === null ? [[criterion, since]] : [])),
  );
