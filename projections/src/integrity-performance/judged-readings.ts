import { indicatorParts, judge } from '@zhudian/facts';
import type { ReadingView, ReportedReading, TargetView } from './indicator-views';

/** A reading as the target of its month judges it. */
export const viewed = (id: string, targets: readonly TargetView[], told: ReportedReading): ReadingView => {
  const { target, ...judgement } = judge(indicatorParts(id).code, targets, told);
  const { period, numerator, denominator, value, corrected, correction, decision, ...found } = told;
  const { findingEventId, findingEventIds } = found;
  const reading = { period, numerator, denominator, value, corrected, correction, decision };
  return {
    ...reading,
    findingEventId,
    findingEventIds,
    target: target?.value ?? null,
    comparator: target?.comparator ?? null,
    ...judgement,
  };
};

export const UNFOUND = { findingEventId: null, findingEventIds: [] };

/** What was found of a month. It stands until something else is told: a correction to the same gap tells nothing more. */
export const foundOf = (readings: readonly ReadingView[], asked: string): Pick<ReadingView, keyof typeof UNFOUND> => {
  const { findingEventId, findingEventIds } = readings.find(({ period }) => period === asked) ?? UNFOUND;
  return { findingEventId, findingEventIds };
};

/** `null`: nothing is found of the month any more. */
export const withFindingOf = (
  readings: readonly ReadingView[],
  asked: string,
  findingEventId: string | null,
): ReadingView[] =>
  readings.map((one) => {
    if (one.period !== asked) return one;
    const added = findingEventId === null ? [] : [findingEventId];
    return { ...one, findingEventId, findingEventIds: [...one.findingEventIds, ...added] };
  });
