import { indicatorEvents, type IndicatorEvent, type OfType } from '@zhudian/facts';
import type { AnyFold, Fold } from '@zhudian/framework';

/** A value, and the business day on which it was reported or corrected. */
interface Reading {
  readonly value: number;
  readonly on: string;
}
/** What the readings of an indicator say of a measure: those of each month, oldest first, those that cannot be, and the month of each breach. */
export interface MeasuredIndicator {
  readonly values: Readonly<Record<string, readonly Reading[]>>;
  readonly impossible: readonly string[];
  readonly breaches: Readonly<Record<string, string>>;
}
/** As the log gives it back, with the id by which others cite it. */
type CitedBreach = OfType<IndicatorEvent, 'BreachDetected'> & { readonly id?: string };
interface Read {
  readonly data: { readonly period: string; readonly value: number };
  readonly metadata?: { readonly occurredOn: string };
}

const withValue = (indicator: MeasuredIndicator, { data: { period, value }, metadata }: Read): MeasuredIndicator => ({
  ...indicator,
  values: {
    ...indicator.values,
    [period]: [...(indicator.values[period] ?? []), { value, on: metadata?.occurredOn ?? '' }],
  },
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

/** What the value of a month was known to be on a day. */
export const valueOn = ({ values }: MeasuredIndicator, period: string, day: string): number | undefined =>
  values[period]?.findLast(({ on }) => on <= day)?.value;

export const measuredIndicator: AnyFold<MeasuredIndicator> = {
  family: indicatorEvents,
  initial: { values: {}, impossible: [], breaches: {} },
  evolve,
};
