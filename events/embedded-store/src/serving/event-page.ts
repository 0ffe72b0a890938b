import { FRAME_PREFIX } from '../codec/frames';
import { putVarint, varintSize } from '../codec/writer';
import { structuredUuid, Uuid } from '../protocol/shared';
import { ID_FIELD } from '../storage/record';
import type { RecordView } from '../storage/record-view';

/** A page is sent when it has grown to this many bytes. */
export const PAGE_BYTES = 64 * 1024;
const MOST_OVERHEAD = 64;

export interface EventToSend {
  /** The event; undefined for a link whose target is gone. */
  readonly event: RecordView | undefined;
  readonly link: RecordView | undefined;
  /** Persistent subscriptions say how often the event was tried before. */
  readonly retryCount?: number;
}

const structuredId = (record: RecordView): Buffer => {
  const id = Uuid.encode(structuredUuid(record.id));
  return Buffer.concat([Buffer.from([0x0a, id.length]), id]);
};

/** Collects ready-made answers, so that one write sends many. */
export class EventPage {
  readonly #structured: boolean;
  #buffer = Buffer.allocUnsafe(PAGE_BYTES + 16 * 1024);
  #size = 0;

  constructor(idForm: 'text' | 'structured') {
    this.#structured = idForm === 'structured';
  }

  get full(): boolean {
    return this.#size >= PAGE_BYTES;
  }

  get empty(): boolean {
    return this.#size === 0;
  }

  /** Adds a `ReadResp` with an event; stored bytes are copied as they are. */
  add({ event, link, retryCount }: EventToSend): void {
    const eventId = event && this.#structured ? structuredId(event) : undefined;
    const linkId = link && this.#structured ? structuredId(link) : undefined;
    const eventSize = this.#recordSize(event, eventId);
    const linkSize = this.#recordSize(link, linkId);
    const position = (link ?? event)?.position ?? 0;
    const inner =
      this.#fieldSize(eventSize) + this.#fieldSize(linkSize) + 1 + varintSize(position) + this.#retrySize(retryCount);
    const outer = 1 + varintSize(inner) + inner;
    this.#reserve(outer + FRAME_PREFIX + MOST_OVERHEAD);
    this.#prefix(outer);
    this.#byte(0x0a);
    this.#varint(inner);
    this.#record(0x0a, event, eventId, eventSize);
    this.#record(0x12, link, linkId, linkSize);
    this.#byte(0x18);
    this.#varint(position);
    if (retryCount !== undefined) this.#retry(retryCount);
  }

  /** Adds any other answer. */
  addMessage(message: Buffer): void {
    this.#reserve(message.length + FRAME_PREFIX);
    this.#prefix(message.length);
    this.#size += message.copy(this.#buffer, this.#size);
  }

  /** The frames collected so far; the page is empty afterwards. */
  take(): Buffer {
    const frames = this.#buffer.subarray(0, this.#size);
    this.#buffer =
      this.#size > PAGE_BYTES / 2 ? Buffer.allocUnsafe(PAGE_BYTES + 16 * 1024) : this.#buffer.subarray(this.#size);
    this.#size = 0;
    return frames;
  }

  #recordSize(record: RecordView | undefined, id: Buffer | undefined): number {
    if (!record) return -1;
    return record.bodyEnd - record.bodyStart + (id ? id.length - ID_FIELD : 0);
  }

  #fieldSize(size: number): number {
    return size < 0 ? 0 : 1 + varintSize(size) + size;
  }

  #retrySize(count: number | undefined): number {
    return count === undefined ? 0 : 1 + varintSize(count);
  }

  #retry(count: number): void {
    this.#byte(0x28);
    this.#varint(count);
  }

  #record(tag: number, record: RecordView | undefined, id: Buffer | undefined, size: number): void {
    if (!record) return;
    this.#byte(tag);
    this.#varint(size);
    if (id) this.#size += id.copy(this.#buffer, this.#size);
    this.#size += record.buffer.copy(this.#buffer, this.#size, record.bodyStart + (id ? ID_FIELD : 0), record.bodyEnd);
  }

  #prefix(length: number): void {
    this.#buffer[this.#size] = 0;
    this.#buffer.writeUInt32BE(length, this.#size + 1);
    this.#size += FRAME_PREFIX;
  }

  #byte(value: number): void {
    this.#buffer[this.#size++] = value;
  }

  #varint(value: number): void {
    this.#size = putVarint(this.#buffer, this.#size, value);
  }

  #reserve(extra: number): void {
    if (this.#size + extra <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.#size + extra));
    this.#buffer.copy(larger, 0, 0, this.#size);
    this.#buffer = larger;
  }
}
