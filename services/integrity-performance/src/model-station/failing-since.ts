import { stateOfCount, type ModelStationCriterion } from '@zhudian/facts';
import { addDays, monthOf } from '@zhudian/programme';
import { countedOn, type StationFacts } from './criteria';

interface Held {
  readonly from: string;
  readonly today: string;
}

/** The first days of the months since: other months are looked at on each, and the lists of a year fall due with a month. */
const monthsIn = ({ from, today }: Held): readonly string[] => {
  const first = `${monthOf(today)}-01`;
  return first <= from ? [] : [first, ...monthsIn({ from, today: addDays(first, -1) })];
};

/** The days on which a criterion may have begun to fail, the newest first. That lists are adopted makes none fail. */
const daysOfChange = ({ risks }: StationFacts, held: Held): readonly string[] => {
  const { from, today } = held;
  const told = risks.flatMap(({ identifiedOn, controls, tests, reviews, retired }) => [
    identifiedOn,
    ...[...controls, ...tests, ...reviews].map(({ decision }) => decision.on),
    retired?.on ?? identifiedOn,
  ]);
  const days = new Set([from, ...told, ...monthsIn(held), today]);
  return [...days]
    .filter((day) => from <= day && day <= today)
    .toSorted()
    .toReversed();
};

const failedOn = (facts: StationFacts, day: string): readonly ModelStationCriterion[] =>
  countedOn(facts, day)
    .filter((one) => stateOfCount(one) === 'FAILED')
    .map(({ criterion }) => criterion);

/** The criteria that a station with a title fails on a day, each with the day since when, at the earliest that of the award. */
export const failingSince = (facts: StationFacts, held: Held): ReadonlyMap<ModelStationCriterion, string> => {
  const days = daysOfChange(facts, held).map((day) => ({ day, failed: failedOn(facts, day) }));
  const since = (criterion: ModelStationCriterion): string => {
    let first = held.today;
    for (const { day, failed } of days) {
      if (!failed.includes(criterion)) break;
      first = day;
    }
    return first;
  };
  return new Map(failedOn(facts, held.today).map((criterion) => [criterion, since(criterion)]));
};
