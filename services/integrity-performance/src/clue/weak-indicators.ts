import type { RiskDomain } from '@zhudian/facts';
import type { ClueRow, IndicatorRow, ReadingView, RiskPointRow } from '@zhudian/projections';
import { domainsOf } from '../indicator/domains';
import { comparisonOf } from './effect.rules';
import type { MeasuredEffect, WeakIndicator } from './weak-indicator.types';

const isWeak = ({ onTarget, anomaly }: ReadingView): boolean => onTarget === false || anomaly !== null;

/** The months up to the newest without a good one between, oldest first. */
export const weakMonths = ({ readings }: Pick<IndicatorRow, 'readings'>): readonly ReadingView[] =>
  readings.slice(readings.findLastIndex((one) => !isWeak(one)) + 1);

/** A clue rests on a month although what was found of it was replaced by a correction, as long as something stands. */
const findingsOf = (readings: readonly ReadingView[]): ReadonlySet<string> =>
  new Set(readings.flatMap((one) => (one.findingEventId === null ? [] : one.findingEventIds)));

type Risk = Pick<RiskPointRow, 'id' | 'stationId' | 'domain'>;
type Citing = Pick<ClueRow, 'id' | 'stationId' | 'breachEventId'>;

const weaknessOf = (row: IndicatorRow, risks: readonly Risk[], clues: readonly Citing[]): readonly WeakIndicator[] => {
  const months = weakMonths(row);
  const [first] = months;
  if (!first) return [];
  const found = findingsOf(row.readings);
  const domains = domainsOf(row);
  const ofDomains = risks.filter(({ domain }) => domains.includes(domain));
  const holds = (one: RiskDomain) => ofDomains.some(({ domain }) => domain === one);
  return [
    {
      indicatorId: row.id,
      stationId: row.stationId,
      since: first.period,
      months: months.length,
      domains: [...domains],
      unregistered: domains.filter((one) => !holds(one)),
      riskIds: ofDomains.map(({ id }) => id),
      clueIds: clues.flatMap(({ id, breachEventId }) => (breachEventId !== null && found.has(breachEventId) ? id : [])),
    },
  ];
};

/** The weak indicators of stations, each with the open risks of its domains there and the clues opened on it. */
export const weakIndicatorsOf = (
  rows: readonly IndicatorRow[],
  risks: readonly Risk[],
  clues: readonly Citing[],
): readonly WeakIndicator[] => {
  const risksAt = Map.groupBy(risks, ({ stationId }) => stationId);
  const cluesAt = Map.groupBy(clues, ({ stationId }) => stationId);
  return rows
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .flatMap((row) => weaknessOf(row, risksAt.get(row.stationId) ?? [], cluesAt.get(row.stationId) ?? []));
};

const shown = ({ period, value }: ReadingView) => ({ period, value });

type Rested = Pick<ClueRow, 'breachEventId' | 'completed'>;

/** What the readings of the indicator behind a clue say of its measure; nothing, if another one is behind it. */
export const measuredBy = (row: IndicatorRow, { breachEventId, completed }: Rested): MeasuredEffect | undefined => {
  const before = row.readings.find((one) => breachEventId !== null && findingsOf([one]).has(breachEventId));
  if (!before) return undefined;
  const month = completed?.on.slice(0, 7);
  const after =
    month === undefined
      ? undefined
      : row.readings.findLast(({ period, anomaly }) => period > month && anomaly === null);
  const { change, isBetter } = after
    ? comparisonOf(row.code, before.value, after.value)
    : { change: null, isBetter: null };
  return {
    indicatorId: row.id,
    before: shown(before),
    after: after ? shown(after) : null,
    change,
    isBetter,
    onTarget: after?.onTarget ?? null,
  };
};
