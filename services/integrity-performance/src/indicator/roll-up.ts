import { INDICATOR_KINDS, valueOf, type IndicatorCode } from '@zhudian/facts';
import type { IndicatorRow, ReadingView, StationPlaceRow } from '@zhudian/projections';
import { unitOf, type Zoom } from '../station/zoom';
import type { IndicatorRollUp } from './indicator-kind.types';

/** Which readings of which indicator are looked at; the months bound on both sides, if at all. */
export interface RollUpQuery {
  readonly code: IndicatorCode;
  readonly zoom: Zoom;
  readonly from?: string;
  readonly until?: string;
}

type Read = Pick<IndicatorRow, 'stationId' | 'readings'>;

const readingsIn = (
  { readings }: Read,
  { code, from = '', until = '9999-12' }: RollUpQuery,
): readonly ReadingView[] => {
  const within = readings.filter(({ period }) => from <= period && period <= until);
  return INDICATOR_KINDS[code].cumulative ? within.slice(-1) : within;
};

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** Weighted by volume: the sum of the numerators by the sum of the denominators. What cannot be true is left out, and counted. */
const rolledUp = (
  unitId: string,
  stations: readonly (readonly ReadingView[])[],
  code: IndicatorCode,
): IndicatorRollUp => {
  const readings = stations.flat();
  const plausible = readings.filter(({ anomaly }) => anomaly === null);
  const count = (is: (one: ReadingView) => boolean) => readings.filter(is).length;
  const numerator = sumOf(plausible.map((one) => one.numerator));
  const denominator = sumOf(plausible.map((one) => one.denominator));
  return {
    unitId,
    code,
    stations: stations.length,
    reporting: stations.filter((one) => one.length > 0).length,
    readings: readings.length,
    met: count(({ onTarget }) => onTarget === true),
    missed: count(({ onTarget }) => onTarget === false),
    anomalies: readings.length - plausible.length,
    numerator,
    denominator,
    value: plausible.length > 0 ? valueOf(code, numerator, denominator) : null,
  };
};

/** One indicator by units: all the stations there are, also those that reported nothing. */
export const rollUp = (
  rows: readonly Read[],
  stations: readonly StationPlaceRow[],
  asked: RollUpQuery,
): readonly IndicatorRollUp[] => {
  const read = new Map(rows.map((row) => [row.stationId, readingsIn(row, asked)]));
  return [...Map.groupBy(stations, (station) => unitOf(station, asked.zoom))]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([unitId, of]) =>
      rolledUp(
        unitId,
        of.map(({ id }) => read.get(id) ?? []),
        asked.code,
      ),
    );
};
