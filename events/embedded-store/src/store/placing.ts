import type { Placed } from '../storage/group-commit';
import type { NewEvent } from '../storage/record';
import { undeletingEvent } from './deleting';
import { isDeleted, isMetadataStream, metadataStreamOf, parseMetadata, streamOfMetadata } from './metadata';
import type { AppendRequest, Situation } from './situation';

const place = (stream: string, after: number, events: readonly NewEvent[]): Placed[] => {
  const streamBytes = Buffer.from(stream, 'utf8');
  return events.map((event, at) => ({ stream, streamBytes, revision: after + 1 + at, event }));
};

/** New metadata of a deleted stream lets it begin again, after everything it held. */
const placingMetadata = ({ stream, events }: AppendRequest, last: number, now: Situation): readonly Placed[] => {
  const placed = place(stream, last, events);
  const owner = streamOfMetadata(stream);
  const written = parseMetadata(events.at(-1)?.data ?? Buffer.alloc(0));
  if (events.length === 0 || !isDeleted(now.metadata(owner)) || isDeleted(written)) return placed;
  return [...placed, ...place(stream, last + events.length, [undeletingEvent(written.document, now.last(owner) + 1)])];
};

/** Gives events their revisions. A deleted stream that is written again begins after everything it held. */
export const placing = (request: AppendRequest, last: number, now: Situation): readonly Placed[] => {
  const { stream, events } = request;
  if (isMetadataStream(stream)) return placingMetadata(request, last, now);
  const placed = place(stream, last, events);
  if (events.length === 0 || !isDeleted(now.metadata(stream))) return placed;
  const metadata = metadataStreamOf(stream);
  const undeleting = undeletingEvent(now.metadata(stream).document, last + 1);
  return [...place(metadata, now.last(metadata), [undeleting]), ...placed];
};
