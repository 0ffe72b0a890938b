import { z } from 'zod';
import { day, id, idOfStream, indicatorEvents, indicatorParts, month } from '@zhudian/facts';
import { growing, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { selfRunningAccess } from './access-of-self-running';

/** What was found on a month, from which day on. */
const toldMonth = z.object({ period: month, on: day, missed: z.boolean() });
const columns = { stationId: id, months: growing(z.array(toldMonth)) };
type Row = RowOf<typeof columns>;
interface Fact {
  readonly stream: string;
  readonly data: { readonly period: string };
  readonly metadata: { readonly occurredOn: string };
}

const found = (row: Row | undefined, { stream, data: { period }, metadata }: Fact, missed: boolean): Row => {
  const of = idOfStream(stream);
  const months = [...(row?.months ?? []), { period, on: metadata.occurredOn, missed }];
  return { id: of, stationId: indicatorParts(of).stationId, months };
};
const missed = (row: Row | undefined, fact: Fact) => found(row, fact, true);
const met = (row: Row | undefined, fact: Fact) => found(row, fact, false);

/** What was told of the months of each indicator, oldest first: whether they missed the target or cannot be. The checks after a withdrawal count it. */
export const toldReadings = defineReadModel({
  name: 'told_reading',
  version: 3,
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
