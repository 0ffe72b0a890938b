import { allSchemas, catalogue, type RecordedFact } from '@zhudian/facts';
import { integer, text, type RowOf } from '../declaring/columns';
import { defineReadModel, type Handler, type ReadModel } from '../declaring/define-read-model';
import { INTERNAL } from '../access/policy';

const columns = { recordedAt: text(), newest: integer() };
type Row = RowOf<typeof columns>;

/** The id of the only row. */
export const CLOCK = 'log';

type Ticking = Pick<RecordedFact, 'recordedAt' | 'position' | 'metadata'>;

const tick: Handler<Row> = {
  keys: () => CLOCK,
  fold: (row, { recordedAt, position, metadata }: Ticking) =>
    // In the midst of a command's facts no time is told.
    metadata.followedBy === undefined
      ? { id: CLOCK, recordedAt: row && row.recordedAt > recordedAt ? row.recordedAt : recordedAt, newest: position }
      : row,
};

/**
 * The clock of the log: one row, the position of the newest fact and the instant by which all up to it were recorded
 * (ISO 8601 in UTC; never goes back, whatever the machine's clock does). As of a position the row says what time it
 * was then, so a search over positions finds the one of any instant.
 */
export const instants: ReadModel<typeof columns> = defineReadModel({
  name: 'instants',
  version: 2,
  context: 'organization',
  access: INTERNAL,
  columns,
  indexes: [],
  asRecorded: true,
  on: Object.fromEntries(
    catalogue.flatMap((family) => Object.keys(allSchemas(family)).map((type) => [type, tick] as const)),
  ),
});
