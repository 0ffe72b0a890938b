import type { Method } from '../server/router';
import { append } from './append';
import { appendRecords } from './append-records';
import { appendSession } from './append-session';
import { batchAppend } from './batch-append';
import type { Context } from '../serving/context';
import { deleteStream, tombstoneStream } from './delete';
import { read } from './read';

const V1 = 'event_store.client.streams.Streams';
const V2 = 'kurrentdb.protocol.v2.streams.StreamsService';

export const streamMethods = (context: Context): readonly Method[] => [
  { service: V1, name: 'Read', features: ['position', 'events'], handle: read(context) },
  { service: V1, name: 'Append', handle: append(context) },
  { service: V1, name: 'BatchAppend', features: ['deadline_duration'], handle: batchAppend(context) },
  { service: V1, name: 'Delete', handle: deleteStream(context) },
  { service: V1, name: 'Tombstone', handle: tombstoneStream(context) },
  { service: V2, name: 'AppendRecords', handle: appendRecords(context) },
  { service: V2, name: 'AppendSession', handle: appendSession(context) },
];
