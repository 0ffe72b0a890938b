import { z } from 'zod';
import { id, idOfStream, indicatorEvents, indicatorParts, month } from '@zhudian/facts';
import type { RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { selfRunningAccess } from './access-of-self-running';

const toldMonth = z.object({ period: month, missed: z.boolean() });
const columns = { stationId: id, months: z.array(toldMonth) };
type Row = RowOf<typeof columns>;
type Fact = { readonly stream: string; readonly data: { readonly period: string } };

const found = (row: Row | undefined, { stream, data: { period } }: Fact, missed: boolean): Row => {
  const of = idOfStream(stream);
  const others = row?.months.filter((one) => one.period !== period) ?? [];
  return { id: of, stationId: indicatorParts(of).stationId, months: [...others, { period, missed }] };
};
const missed = (row: Row | undefined, fact: Fact) => found(row, fact, true);
const met = (row: Row | undefined, fact: Fact) => found(row, fact, false);

/** The months of each indicator that were told, and whether they missed the target or cannot be: what the checks after a withdrawal count. */
export const toldReadings = defineReadModel({
  name: 'told_reading',
  version: 1,
  context: 'organization',
  access: selfRunningAccess,
  columns,
  indexes: [['stationId']],
  on: on<Row>()(indicatorEvents, {
    ReadingReported: met,
    BreachDetected: missed,
    AnomalyDetected: missed,
    FindingCleared: met,
  }),
});
export type ToldReadingRow = Row;
