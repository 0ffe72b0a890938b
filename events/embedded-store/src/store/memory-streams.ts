import { randomUUID } from 'node:crypto';
import { putRecord, recordSize } from '../storage/record';
import { RecordView } from '../storage/record-view';

/** Streams that no log holds, of one event each: what the node says of itself since it was started. */
export class MemoryStreams {
  readonly #events = new Map<string, RecordView>();

  /** Makes the stream's only event, at the given time in milliseconds since 1970. */
  put(stream: string, type: string, data: unknown, created: number): void {
    const event = {
      id: randomUUID(),
      type,
      contentType: 'application/json',
      data: Buffer.from(JSON.stringify(data)),
      metadata: Buffer.alloc(0),
    };
    const position = this.#events.size;
    const placement = { revision: 0, position, created, endsTransaction: true, startsBatch: true };
    const at = { ...placement, stream: Buffer.from(stream) };
    const size = recordSize(event, at);
    const buffer = Buffer.alloc(size);
    putRecord(buffer, { offset: 0, size }, event, at);
    this.#events.set(stream, new RecordView(buffer, 0));
  }

  find(stream: string): RecordView | undefined {
    return this.#events.get(stream);
  }
}
