import type { RecordView } from '../storage/record-view';
import { isMetadataStream, parseMetadata, isDeleted, streamOfMetadata } from '../store/metadata';
import { correlationOf, type Emission } from './emission';

/** What a projection makes of one event of the log. */
export type Projector = (record: RecordView) => readonly Emission[];

const SEPARATOR = '-';
const OWN_STREAMS = '$projections-';

const link = (stream: string, data: string, metadata?: Emission['metadata']): Emission => ({
  stream,
  type: '$>',
  data,
  metadata,
});

const revisionOf = (record: RecordView): string =>
  record.isTombstone ? '9223372036854775807' : String(record.revision);
const targetOf = (record: RecordView): string => `${revisionOf(record)}@${record.stream}`;

/** Everything before the first separator; system streams have no category. */
const categoryOf = (stream: string): string | undefined => {
  const end = stream.indexOf(SEPARATOR);
  return stream.startsWith('$') || end < 0 ? undefined : stream.slice(0, end);
};

/** The stream that an event deletes, softly or for ever. */
const deletedBy = (record: RecordView): string | undefined => {
  const { stream } = record;
  if (record.isTombstone) return stream;
  if (!isMetadataStream(stream) || record.type !== '$metadata') return undefined;
  return isDeleted(parseMetadata(record.data)) ? streamOfMetadata(stream) : undefined;
};

const byCategory: Projector = (record) => {
  const deleted = deletedBy(record);
  const category = categoryOf(deleted ?? record.stream);
  if (category === undefined) return [];
  const target = record.isLink ? record.data.toString('utf8') : targetOf(record);
  const origin = deleted ?? record.stream;
  return [link(`$ce-${category}`, target, { $o: origin, ...(deleted === undefined ? {} : { $deleted: -1 }) })];
};

const byEventType: Projector = (record) => {
  if (record.isLink || record.stream.startsWith(OWN_STREAMS)) return [];
  const deleted = deletedBy(record);
  if (deleted === undefined) return [link(`$et-${record.type}`, targetOf(record))];
  return [link('$et-$deleted', `${revisionOf(record)}@${deleted}`, { $deleted: -1 })];
};

/** Links have the correlation of what they point to: only that counts. */
const byCorrelationId: Projector = (record) => {
  const id = record.isLink ? undefined : correlationOf(record);
  if (id === undefined) return [];
  return [link(`$bc-${id}`, targetOf(record), { $eventTimestamp: new Date(record.created).toISOString() })];
};

const streams: Projector = (record) => (record.revision === 0 ? [link('$streams', targetOf(record))] : []);

const streamByCategory: Projector = (record) => {
  const category = record.revision === 0 ? categoryOf(record.stream) : undefined;
  return category === undefined ? [] : [{ stream: `$category-${category}`, type: '$@', data: record.stream }];
};

/** The projections that every server has. */
export const STANDARD: ReadonlyMap<string, Projector> = new Map([
  ['$by_category', byCategory],
  ['$by_event_type', byEventType],
  ['$by_correlation_id', byCorrelationId],
  ['$streams', streams],
  ['$stream_by_category', streamByCategory],
]);
