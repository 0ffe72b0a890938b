import { officerOf } from './actors';
import { plannedRounds, stations } from './plan';
import { pick } from './pick';
import { factAt, type Step, type Wave } from './step';

const MONTHS = ['2024', '2025'].flatMap((year) =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`),
);
const posted = new Set(
  plannedRounds.flatMap(({ year, candidacies }) =>
    year === 2024 ? candidacies.flatMap(({ fate, stationId }) => (fate === 'APPOINTED' ? [stationId] : [])) : [],
  ),
);

const step = (parentId: string | undefined, on: string, command: string, data: Step['data']): Step => ({
  as: officerOf(parentId ?? ''),
  on,
  command,
  data,
});

const MOST_LOSS = 6;

const targets: Wave = stations.flatMap(({ id: stationId, parentId }) => [
  step(parentId, '2024-01-03', 'SetTarget', {
    stationId,
    code: 'LINE_LOSS',
    value: MOST_LOSS,
    comparator: 'AT_MOST',
    from: '2024-01-01',
    source: '年度指标计划（演示）',
  }),
  step(parentId, '2024-01-03', 'SetTarget', {
    stationId,
    code: 'BILL_RECOVERY',
    value: 99.8,
    comparator: 'AT_LEAST',
    from: '2024-01-01',
    source: '年度指标计划（演示）',
  }),
]);

/** The day after the month on which its reading is reported: the fifth of the next. */
const reportedOn = (month: string): string => {
  const [year, number] = month.split('-').map(Number);
  if (year === undefined || number === undefined) throw new Error(`${month} is no month.`);
  return number === 12 ? `${year + 1}-01-05` : `${year}-${String(number + 1).padStart(2, '0')}-05`;
};

/** Line loss starts between 5 and 9 per cent; where a First Secretary works it falls month by month. */
const lineLoss = (stationId: string, month: number): number => {
  const start = 5 + pick(`${stationId}/loss`, 400) / 100;
  const trend = posted.has(stationId) ? -0.09 * month : -0.005 * month;
  return Math.max(3, start + trend + (pick(`${stationId}/loss/${month}`, 60) - 30) / 100);
};
const recovery = (stationId: string, month: number): number =>
  Math.min(100, (posted.has(stationId) ? 98.6 + 0.05 * month : 98.9) + pick(`${stationId}/bill/${month}`, 100) / 100);

const lossIn = (stationId: string, period: string, index: number) => {
  const denominator = 400_000 + pick(`${stationId}/supplied/${period}`, 300_000);
  return { denominator, numerator: Math.round((denominator * lineLoss(stationId, index)) / 100) };
};
const parentOf = (stationId: string): string | undefined => stations.find(({ id }) => id === stationId)?.parentId;
const lossReading = (stationId: string, period: string, index: number): Step =>
  step(parentOf(stationId), reportedOn(period), 'ReportReading', {
    stationId,
    code: 'LINE_LOSS',
    period,
    ...lossIn(stationId, period, index),
  });

/** The months in which a station loses more than it may; the breach is the second fact of the reading. */
export const lossBreaches = (stationId: string): readonly { readonly on: string; readonly eventId: string }[] =>
  MONTHS.flatMap((period, index) => {
    const { numerator, denominator } = lossIn(stationId, period, index);
    const reading = lossReading(stationId, period, index);
    return (numerator / denominator) * 100 > MOST_LOSS ? [{ on: reading.on, eventId: factAt(1, reading) }] : [];
  });

const readings = (period: string, index: number): Wave =>
  stations.flatMap(({ id: stationId, parentId }) => {
    const denominator = 250_000 + pick(`${stationId}/receivable/${period}`, 200_000);
    return [
      lossReading(stationId, period, index),
      step(parentId, reportedOn(period), 'ReportReading', {
        stationId,
        code: 'BILL_RECOVERY',
        period,
        numerator: Math.round((denominator * recovery(stationId, index)) / 100),
        denominator,
      }),
    ];
  });

/** Two key indicators of every station, 24 months. */
export const indicators: readonly Wave[] = [targets, ...MONTHS.map(readings)];
