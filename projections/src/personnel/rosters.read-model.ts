import { postingRosterEvents, type RosterEntry } from '@zhudian/facts';
import { json, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { rosterAccess } from './access';

const columns = { postings: json<readonly RosterEntry[]>() };
type Row = RowOf<typeof columns>;

/** The roster of a bureau: every posting with its first and, once it has ended, its last day; by the id of the bureau. */
export const rosters = defineReadModel({
  name: 'posting_roster',
  version: 1,
  context: 'personnel',
  access: rosterAccess,
  columns,
  indexes: [],
  on: on<Row>()(postingRosterEvents, {
    PostingEnrolled: {
      keys: ({ data }) => data.bureauId,
      fold: (row, { data }, id) => ({ id, postings: [...(row?.postings ?? []), data] }),
    },
    PostingStruckOff: {
      keys: ({ data }) => data.bureauId,
      fold: (row, { data: { postingId, endOn } }) =>
        row && {
          ...row,
          postings: row.postings.map((one) => (one.postingId === postingId ? { ...one, endOn } : one)),
        },
    },
  }),
});
export type RosterRow = Row;
