import type { IndicatorAnomaly, IndicatorCode } from './indicator-code';
import { INDICATOR_KINDS, endsAtHundred } from './indicator-kinds';
import type { IndicatorReading, IndicatorTarget } from './indicator.events';

/** What a reading means under the target of its month. */
export interface Judgement {
  readonly target: IndicatorTarget | null;
  /** What is missing to the target, in the unit of the indicator; zero or less when it is met. `null`: nothing to judge by. */
  readonly gap: number | null;
  readonly onTarget: boolean | null;
  readonly anomaly: IndicatorAnomaly | null;
}

/** Six decimals: finer than any target, coarser than the noise of floating point. Never minus zero. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6 + 0;

/** Per cent; not finite when the denominator is (almost) nothing. */
export const percentOf = (numerator: number, denominator: number): number => rounded((numerator / denominator) * 100);

/** The value of an indicator, in its unit. */
export const valueOf = (code: IndicatorCode, numerator: number, denominator: number): number =>
  INDICATOR_KINDS[code].unit === 'PERCENT' ? percentOf(numerator, denominator) : rounded(numerator / denominator);

/** The newest target that is in force by the end of a month; `targets` in any order, the later of two with the same day counts. */
export const targetFor = <Target extends Pick<IndicatorTarget, 'from'>>(
  targets: readonly Target[],
  period: string,
): Target | undefined =>
  targets
    .filter(({ from }) => from.slice(0, 7) <= period)
    .reduce<Target | undefined>((newest, one) => (newest && newest.from > one.from ? newest : one), undefined);

const gapTo = ({ comparator, value: wanted }: IndicatorTarget, value: number): number =>
  rounded(comparator === 'AT_LEAST' ? wanted - value : value - wanted);

/** Why a reading cannot be true as it stands: nothing is lost by gaining, and no part is more than its whole. */
const anomalyOf = (code: IndicatorCode, { numerator, value }: IndicatorReading): IndicatorAnomaly | null => {
  const kind = INDICATOR_KINDS[code];
  if (numerator < 0) return kind.negative ?? null;
  return endsAtHundred(kind) && value > 100 ? 'OVER_HUNDRED' : null;
};

/** Judges a reading by the target of its month. What cannot be true is an anomaly, never a success. */
export const judge = (
  code: IndicatorCode,
  targets: readonly IndicatorTarget[],
  reading: IndicatorReading,
): Judgement => {
  const target = targetFor(targets, reading.period) ?? null;
  const anomaly = anomalyOf(code, reading);
  if (anomaly) return { target, gap: null, onTarget: null, anomaly };
  const gap = target && gapTo(target, reading.value);
  return { target, gap, onTarget: gap === null ? null : gap <= 0, anomaly: null };
};
