import { percentOf, type IndicatorCode } from '@zhudian/facts';
import { refuse } from '@zhudian/framework';

export interface Amounts {
  readonly code: IndicatorCode;
  readonly numerator: number;
  readonly denominator: number;
}

/** Refuses what cannot be a part and its whole. Meters are not read at one instant, so a line loss may come out negative. */
export const unlessRatio = ({ code, numerator, denominator }: Amounts) => {
  if (denominator <= 0 || !Number.isFinite(percentOf(numerator, denominator)))
    return refuse('BAD_DENOMINATOR', { denominator });
  if (numerator > denominator || (numerator < 0 && code !== 'LINE_LOSS')) {
    return refuse('BAD_NUMERATOR', { code, numerator, least: code === 'LINE_LOSS' ? '-∞' : 0, most: denominator });
  }
  return undefined;
};
