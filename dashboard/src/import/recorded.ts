import { isFaulty, keyOf, type Row } from './check';

/** What a row of readings is about. */
export const KEYS = ['period', 'stationId', 'code'];

export interface Reading {
  readonly period: string;
  readonly numerator: number;
  readonly denominator: number;
}

export interface OfStation {
  readonly id: string;
  readonly indicators: readonly { readonly code: string; readonly readings: readonly Reading[] }[];
}

const differs = (reading: Reading, { input }: Row): boolean =>
  reading.numerator !== input['numerator'] || reading.denominator !== input['denominator'];

/** Rows beside what is recorded: the same is not sent again, another value needs a correction with its reason. */
export const besideReadings = (rows: readonly Row[], stations: readonly OfStation[]): readonly Row[] => {
  const known = new Map(
    stations.flatMap(({ id: stationId, indicators }) =>
      indicators.flatMap(({ code, readings }) =>
        readings.map((each) => [keyOf({ period: each.period, stationId, code }, KEYS), each] as const),
      ),
    ),
  );
  return rows.map((row) => {
    const reading = known.get(keyOf(row.input, KEYS));
    if (!reading) return row;
    if (!isFaulty(row) && !differs(reading, row)) return { ...row, isRecorded: true };
    const { numerator, denominator } = reading;
    const fault = {
      zh: `该月已报为${numerator}/${denominator}；有误的请办理更正，并删除本行。`,
      en: `Reported as ${numerator}/${denominator} already: correct it by its own form, and remove this row.`,
    };
    // Where the amount cannot be read, beside the month that it is of.
    return { ...row, faults: { ...row.faults, ['numerator' in row.faults ? 'period' : 'numerator']: fault } };
  });
};
