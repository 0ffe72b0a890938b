import { id, postingEvents } from '@zhudian/facts';
import type { RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { stationPostingAccess } from './access';

const stationColumns = { postingId: id.nullable() };

/** Which posting a station has now. */
export const stationPostings = defineReadModel({
  name: 'station_posting',
  version: 2,
  context: 'personnel',
  access: stationPostingAccess,
  columns: stationColumns,
  indexes: [],
  on: on<RowOf<typeof stationColumns>>()(postingEvents, {
    PostingStarted: {
      keys: ({ data }) => data.stationId,
      fold: (_, { stream }, id) => ({ id, postingId: stream.slice('Posting-'.length) }),
    },
    PostingRecalled: { keys: ({ data }) => data.stationId, fold: (_, _fact, id) => ({ id, postingId: null }) },
    PostingEnded: { keys: ({ data }) => data.stationId, fold: (_, _fact, id) => ({ id, postingId: null }) },
  }),
});
