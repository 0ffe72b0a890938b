import {
  getPostgreSQLEventStore,
  pongoMultiStreamProjection,
  postgreSQLEventStoreConsumer,
} from '@event-driven-io/emmett-postgresql';
import { keyOf, readingAt } from './readings';

type ReadingTaken = { type: 'ReadingTaken'; data: { station: string; month: string; value: number }; kind?: 'Event' };
type Document = { station: string; month: string; value: number; count: number };

const STREAMS = 100;

/** Fills the log of Emmett with readings. */
export const appendReadings = async (url: string, count: number): Promise<void> => {
  const store = getPostgreSQLEventStore(url);
  try {
    for (let stream = 0; stream < STREAMS; stream++) {
      const events = Array.from({ length: count / STREAMS }, (_, at): ReadingTaken => ({
        type: 'ReadingTaken',
        data: readingAt(stream + at * STREAMS),
      }));
      await store.appendToStream<ReadingTaken>(`indicator-${stream}`, events);
    }
  } finally {
    await store.close();
  }
};

/** Emmett's own consumer folds the whole log into a collection of that name, with its default options. */
export const foldWithEmmett = async (url: string, collectionName: string): Promise<void> => {
  const consumer = postgreSQLEventStoreConsumer({ connectionString: url, stopWhen: { noMessagesLeft: true } });
  consumer.projector<ReadingTaken>({
    processorId: collectionName,
    projection: pongoMultiStreamProjection<Document, ReadingTaken>({
      collectionName,
      canHandle: ['ReadingTaken'],
      getDocumentId: ({ data }) => keyOf(data),
      evolve: (document: Document | null, { data }: ReadingTaken) => ({ ...data, count: (document?.count ?? 0) + 1 }),
    }),
  });
  try {
    await consumer.start();
  } finally {
    await consumer.close();
  }
};
