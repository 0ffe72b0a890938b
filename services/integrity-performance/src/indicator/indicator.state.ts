import {
  indicatorEvents,
  type IndicatorEvent,
  type IndicatorReading,
  type IndicatorTarget,
  type RiskDomain,
} from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export interface Indicator {
  readonly targets: readonly IndicatorTarget[];
  readonly domains: readonly RiskDomain[];
  /** By month. */
  readonly readings: Readonly<Record<string, IndicatorReading>>;
}

const withReading = (indicator: Indicator, { period, numerator, denominator, value }: IndicatorReading): Indicator => ({
  ...indicator,
  readings: { ...indicator.readings, [period]: { period, numerator, denominator, value } },
});

export const indicatorFold: Fold<Indicator, IndicatorEvent> = {
  family: indicatorEvents,
  initial: { targets: [], domains: [], readings: {} },
  evolve: {
    TargetSet: (indicator, { data: { value, comparator, from, source } }) => ({
      ...indicator,
      targets: [...indicator.targets, { value, comparator, from, source }],
    }),
    LinkedToDomain: (indicator, { data: { domain } }) => ({ ...indicator, domains: [...indicator.domains, domain] }),
    ReadingReported: (indicator, { data }) => withReading(indicator, data),
    ReadingCorrected: (indicator, { data }) => withReading(indicator, data),
    BreachDetected: (indicator) => indicator,
    AnomalyDetected: (indicator) => indicator,
    FindingCleared: (indicator) => indicator,
  },
};
