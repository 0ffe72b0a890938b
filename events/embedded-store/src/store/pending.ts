import type { Written } from '../storage/group-commit';
import { isMetadataStream, parseMetadata, streamOfMetadata, type StreamMetadata } from './metadata';

interface Waiting {
  last: number;
  readonly records: Map<number, Written>;
}

/** What was submitted and is not durable yet, by stream. */
export class Pending {
  readonly #streams = new Map<string, Waiting>();
  readonly #metadata = new Map<string, StreamMetadata>();

  add(record: Written): void {
    const { stream, revision, event } = record;
    const waiting = this.#streams.get(stream) ?? { last: -1, records: new Map<number, Written>() };
    waiting.last = revision;
    waiting.records.set(revision, record);
    if (isMetadataStream(stream)) this.#metadata.set(streamOfMetadata(stream), parseMetadata(event.data));
    this.#streams.set(stream, waiting);
  }

  remove({ stream, revision }: Written): void {
    const waiting = this.#streams.get(stream);
    waiting?.records.delete(revision);
    if (waiting?.records.size !== 0) return;
    this.#streams.delete(stream);
    if (isMetadataStream(stream)) this.#metadata.delete(streamOfMetadata(stream));
  }

  last(stream: string): number | undefined {
    return this.#streams.get(stream)?.last;
  }

  /** What a stream's metadata will be, if it is being written. */
  metadata(stream: string): StreamMetadata | undefined {
    return this.#metadata.size === 0 ? undefined : this.#metadata.get(stream);
  }

  at(stream: string, revision: number): Written | undefined {
    return this.#streams.get(stream)?.records.get(revision);
  }

  clear(): void {
    this.#streams.clear();
    this.#metadata.clear();
  }
}
