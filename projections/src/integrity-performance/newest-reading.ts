import type { ReadingView } from './indicator-views';

const UNREAD = {
  period: null,
  numerator: null,
  denominator: null,
  value: null,
  gap: null,
  onTarget: null,
  anomaly: null,
  weak: false,
  breachOn: null,
};

type Newest = Pick<ReadingView, Exclude<keyof typeof UNREAD, 'weak' | 'breachOn'>> & {
  readonly weak: boolean;
  readonly breachOn: string | null;
};

const breachOf = ({ onTarget, findingEventId, decision }: ReadingView): string | null =>
  onTarget === false && findingEventId !== null ? decision.on : null;

/** What the columns of an indicator say of its newest reading. */
export const shown = (newest: ReadingView | undefined): Newest | typeof UNREAD => {
  if (!newest) return UNREAD;
  const { period, numerator, denominator, value, gap, onTarget, anomaly } = newest;
  const weak = onTarget === false || anomaly !== null;
  return { period, numerator, denominator, value, gap, onTarget, anomaly, weak, breachOn: breachOf(newest) };
};
