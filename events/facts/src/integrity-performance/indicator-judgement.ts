import type { IndicatorAnomaly, IndicatorCode, IndicatorReading, IndicatorTarget } from './indicator.events';

/** What a reading means under the target of its month. */
export interface Judgement {
  readonly target: IndicatorTarget | null;
  /** Percentage points that are missing to the target; zero or less when it is met. `null`: nothing to judge by. */
  readonly gap: number | null;
  readonly onTarget: boolean | null;
  readonly anomaly: IndicatorAnomaly | null;
}

/** Six decimals: finer than any target, coarser than the noise of floating point. Never minus zero. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6 + 0;

/** Per cent; not finite when the denominator is (almost) nothing. */
export const percentOf = (numerator: number, denominator: number): number => rounded((numerator / denominator) * 100);

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

/** Judges a reading by the target of its month. A negative line loss is an anomaly, never a success. */
export const judge = (
  code: IndicatorCode,
  targets: readonly IndicatorTarget[],
  { period, numerator, value }: IndicatorReading,
): Judgement => {
  const target = targetFor(targets, period) ?? null;
  if (code === 'LINE_LOSS' && numerator < 0)
    return { target, gap: null, onTarget: null, anomaly: 'NEGATIVE_LINE_LOSS' };
  const gap = target && gapTo(target, value);
  return { target, gap, onTarget: gap === null ? null : gap <= 0, anomaly: null };
};
