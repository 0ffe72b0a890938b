import { commendationEvents, id, idOfStream } from '@zhudian/facts';
import type { RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { nominationAccess } from './access-of-selection';

const columns = { commendationId: id, postingId: id, personId: id, stationId: id };

/** Who was nominated for which commendation: to find commendations by a person, a posting or a station. */
export const nominations = defineReadModel({
  name: 'nomination',
  version: 1,
  context: 'personnel',
  access: nominationAccess,
  columns,
  indexes: [['personId'], ['postingId'], ['stationId']],
  on: on<RowOf<typeof columns>>()(commendationEvents, {
    PostingNominated: {
      keys: ({ stream, data: { postingId } }) => `${idOfStream(stream)}/${postingId}`,
      fold: (_, { stream, data: { postingId, personId, stationId } }, id) => ({
        id,
        commendationId: idOfStream(stream),
        postingId,
        personId,
        stationId,
      }),
    },
  }),
});
