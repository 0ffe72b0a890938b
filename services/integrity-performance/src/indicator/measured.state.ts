import { indicatorEvents, type IndicatorEvent, type OfType } from '@zhudian/facts';
import type { AnyFold, Fold } from '@zhudian/framework';

/** What the readings of an indicator say of a measure: the values by month, those that cannot be, and the month of each breach. */
export interface MeasuredIndicator {
  readonly values: Readonly<Record<string, number>>;
  readonly impossible: readonly string[];
  readonly breaches: Readonly<Record<string, string>>;
}
/** As the log gives it back, with the id by which others cite it. */
type CitedBreach = OfType<IndicatorEvent, 'BreachDetected'> & { readonly id?: string };
interface Read {
  readonly data: { readonly period: string; readonly value: number };
}

const withValue = (indicator: MeasuredIndicator, { data: { period, value } }: Read): MeasuredIndicator => ({
  ...indicator,
  values: { ...indicator.values, [period]: value },
});
const possible = ({ impossible, ...indicator }: MeasuredIndicator, period: string): MeasuredIndicator => ({
  ...indicator,
  impossible: impossible.filter((one) => one !== period),
});

const evolve: Partial<Fold<MeasuredIndicator, IndicatorEvent>['evolve']> = {
  ReadingReported: withValue,
  ReadingCorrected: withValue,
  BreachDetected: (indicator, { id = '', data: { period } }: CitedBreach) => ({
    ...possible(indicator, period),
    breaches: { ...indicator.breaches, [id]: period },
  }),
  AnomalyDetected: (indicator, { data: { period } }) => ({
    ...indicator,
    impossible: [...indicator.impossible, period],
  }),
  FindingCleared: (indicator, { data: { period } }) => possible(indicator, period),
};

export const measuredIndicator: AnyFold<MeasuredIndicator> = {
  family: indicatorEvents,
  initial: { values: {}, impossible: [], breaches: {} },
  evolve,
};
