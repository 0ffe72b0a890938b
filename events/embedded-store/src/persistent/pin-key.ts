import type { RecordView } from '../storage/record-view';
import type { StreamReader } from '../store/reader';
import type { GroupSettings } from './settings';

const correlationId = (record: RecordView): string | undefined => {
  try {
    const metadata: unknown = JSON.parse(record.metadata.toString('utf8'));
    const id = metadata instanceof Object ? (metadata as Record<string, unknown>)['$correlationId'] : undefined;
    return typeof id === 'string' ? id : undefined;
  } catch {
    return undefined;
  }
};

/** What an event is pinned to a consumer by: its stream (of a link: the linked stream), or its correlation id if it has one. */
export const pinKey = (record: RecordView, reader: StreamReader, { strategy }: GroupSettings): string => {
  const event = (record.isLink ? reader.linked(record) : undefined) ?? record;
  const stream = event.stream;
  return strategy === 'PinnedByCorrelation' ? (correlationId(event) ?? stream) : stream;
};
