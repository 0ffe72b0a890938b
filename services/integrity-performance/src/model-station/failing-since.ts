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

/** The days on which a criterion may have changed, the newest first. */
const daysOfChange = ({ lists, risks }: StationFacts, held: Held): readonly string[] => {
  const { from, today } = held;
  const told = [
    ...lists.flatMap(({ adoption }) => adoption?.decision.on ?? []),
    ...risks.flatMap(({ identifiedOn, controls, tests, reviews, retired }) => [
      identifiedOn,
      ...[...controls, ...tests, ...reviews].map(({ decision }) => decision.on),
      ...(retired ? [retired.on] : []),
    ]),
  ].filter((day) => from < day && day <= today);
  return [...new Set([from, ...told, ...monthsIn(held), today])].toSorted().toReversed();
};

const failedOn = (facts: StationFacts, day: string): readonly ModelStationCriterion[] =>
  countedOn(facts, day)
    .filter((one) => stateOfCount(one) === 'FAILED')
    .map(({ criterion }) => criterion);

/** The criteria that a station with a title fails on a day, each with the day since when, at the earliest that of the award. */
export const failingSince = (facts: StationFacts, held: Held): ReadonlyMap<ModelStationCriterion, string> => {
  const days = daysOfChange(facts, held).map((day) => ({ day, failed: failedOn(facts, day) }));
  const since = (criterion: ModelStationCriterion) => {
    const met = days.findIndex(({ failed }) => !failed.includes(criterion));
    return days.at(met < 0 ? -1 : met - 1)?.day ?? held.today;
  };
  return new Map((days[0]?.failed ?? []).map((criterion) => [criterion, since(criterion)]));
};
