import { INDICATOR_KINDS, endsAtHundred, valueOf, type IndicatorCode } from '@zhudian/facts';
import { refuse } from '@zhudian/framework';

export interface Amounts {
  readonly code: IndicatorCode;
  readonly numerator: number;
  readonly denominator: number;
}

/** Refuses what has no whole, and what is less than nothing where there is no such thing. */
export const unlessRatio = ({ code, numerator, denominator }: Amounts) => {
  if (denominator <= 0 || !Number.isFinite(valueOf(code, numerator, denominator)))
    return refuse('BAD_DENOMINATOR', { denominator });
  return numerator < 0 && !INDICATOR_KINDS[code].negative ? refuse('BAD_NUMERATOR', { code, numerator }) : undefined;
};

interface Wanted {
  readonly code: IndicatorCode;
  readonly value: number;
  readonly comparator: string;
}

/** Refuses a target in the wrong direction, one that nobody can miss or meet, and one that the law does not allow. */
export const unlessTarget = ({ code, value, comparator }: Wanted) => {
  const kind = INDICATOR_KINDS[code];
  const { comparator: expected, bound } = kind;
  if (comparator !== expected) return refuse('COMPARATOR_UNFIT', { code, expected });
  if (endsAtHundred(kind) && value > 100) return refuse('TARGET_OVER_HUNDRED', { code, value });
  return bound !== undefined && value > bound ? refuse('TARGET_LOOSER_THAN_LAW', { code, value, bound }) : undefined;
};
