import { indicatorIdOf, valueOf, type IndicatorCode, type IndicatorReading } from '@zhudian/facts';
import { elsewhere, refuse, stateOf, type Elsewhere, type StateRef } from '@zhudian/framework';
import type { Amounts } from './amounts';
import { withFindings } from './findings';
import { indicatorFold, type Indicator } from './indicator.state';

/** The other part of a line loss, and what is made of both. */
export interface LossesRead {
  readonly other?: Indicator;
  readonly managerial?: Indicator;
}

const OTHER: Partial<Record<IndicatorCode, IndicatorCode>> = {
  LINE_LOSS: 'TECHNICAL_LOSS',
  TECHNICAL_LOSS: 'LINE_LOSS',
};

export const lossesOf = (
  stationId: string,
  code: IndicatorCode,
): { readonly other?: StateRef<Indicator>; readonly managerial?: StateRef<Indicator> } => {
  const other = OTHER[code];
  return other === undefined
    ? {}
    : {
        other: stateOf(indicatorFold, indicatorIdOf(stationId, other)),
        managerial: stateOf(indicatorFold, indicatorIdOf(stationId, 'MANAGERIAL_LOSS')),
      };
};

/** The managerial loss is the rest of the line loss: nobody reports it. */
export const unlessDerived = (code: IndicatorCode) =>
  code === 'MANAGERIAL_LOSS' ? refuse('READING_DERIVED') : undefined;

interface Reading extends Amounts {
  readonly stationId: string;
  readonly period: string;
}

/** The statistical and the theoretical loss of a month are parts of one supply, told for the first time or corrected. */
export const unlessSameSupply = (
  { code, period, denominator }: Reading,
  { other }: LossesRead,
  told: 'ONE' | 'BOTH' = 'ONE',
) => {
  const supplied = other?.readings[period]?.denominator;
  return supplied === undefined || supplied === denominator
    ? undefined
    : refuse('SUPPLY_DIFFERS', { code, period, denominator, supplied, told });
};

type Parts = Pick<IndicatorReading, 'numerator' | 'denominator'>;

/** Statistical less theoretical loss, of what was supplied. */
const restOf = (line: Parts, technical: Parts): Parts => ({
  numerator: line.numerator - technical.numerator,
  denominator: line.denominator,
});

/** What a reading of one part makes of the managerial loss of its month, told together with it. */
export const managerialLoss = (reading: Reading, read: LossesRead, reason: string): readonly Elsewhere[] => {
  const { stationId, code, period } = reading;
  const other = read.other?.readings[period];
  const before = read.managerial;
  if (!other || !before) return [];
  const amounts = code === 'LINE_LOSS' ? restOf(reading, other) : restOf(other, reading);
  const { numerator, denominator } = amounts;
  const earlier = before.readings[period];
  if (earlier?.numerator === numerator && earlier.denominator === denominator) return [];
  const derived = { period, ...amounts, value: valueOf('MANAGERIAL_LOSS', numerator, denominator) };
  const events = withFindings(
    'MANAGERIAL_LOSS',
    before,
    earlier ? { type: 'ReadingCorrected', data: { ...derived, reason } } : { type: 'ReadingReported', data: derived },
  );
  const id = indicatorIdOf(stationId, 'MANAGERIAL_LOSS');
  return events.map((event) => elsewhere(indicatorFold, id, event));
};
