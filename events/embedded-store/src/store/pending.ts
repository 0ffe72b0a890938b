import type { Written } from '../storage/group-commit';
import { isMetadataStream, parseMetadata, type StreamMetadata } from './metadata';

interface Waiting {
  last: number;
  metadata: StreamMetadata | undefined;
  readonly records: Map<number, Written>;
}

/** What was submitted and is not durable yet, by stream. */
export class Pending {
  readonly #streams = new Map<string, Waiting>();

  add(record: Written): void {
    const { stream, revision, event } = record;
    const waiting = this.#streams.get(stream) ?? { last: -1, metadata: undefined, records: new Map<number, Written>() };
    waiting.last = revision;
    waiting.records.set(revision, record);
    if (isMetadataStream(stream)) waiting.metadata = parseMetadata(event.data);
    this.#streams.set(stream, waiting);
  }

  remove({ stream, revision }: Written): void {
    const waiting = this.#streams.get(stream);
    waiting?.records.delete(revision);
    if (waiting?.records.size === 0) this.#streams.delete(stream);
  }

  last(stream: string): number | undefined {
    return this.#streams.get(stream)?.last;
  }

  /** What a metadata stream will say, if it is being written. */
  metadataIn(stream: string): StreamMetadata | undefined {
    return this.#streams.get(stream)?.metadata;
  }

  at(stream: string, revision: number): Written | undefined {
    return this.#streams.get(stream)?.records.get(revision);
  }

  clear(): void {
    this.#streams.clear();
  }
}
