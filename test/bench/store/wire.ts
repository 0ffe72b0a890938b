import { randomUUID } from 'node:crypto';

const varint = (value: number): Buffer => {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  return Buffer.from([...bytes, rest]);
};
export const field = (number: number, bytes: Buffer): Buffer =>
  Buffer.concat([varint(number * 8 + 2), varint(bytes.length), bytes]);
export const flag = (number: number, value: number): Buffer => Buffer.concat([varint(number * 8), varint(value)]);
export const text = (value: string): Buffer => Buffer.from(value, 'utf8');
const uuid = (): Buffer => field(2, text(randomUUID()));
const entry = (key: string, value: string): Buffer =>
  field(2, Buffer.concat([field(1, text(key)), field(2, text(value))]));
const stream = (name: string): Buffer => field(1, field(3, text(name)));

export const framed = (message: Buffer): Buffer => {
  const prefix = Buffer.alloc(5);
  prefix.writeUInt32BE(message.length, 1);
  return Buffer.concat([prefix, message]);
};

/** What an event of the benchmark holds: 120 bytes of JSON and as much metadata. */
export const DATA = text(
  JSON.stringify({ station: 'harbour-17', amount: 1234.5, day: '2031-01-01', note: 'x'.repeat(60) }),
);
export const METADATA = text(
  JSON.stringify({ $correlationId: '5d3c9c1e-4f5b-4c8e-9d0a-0a2f5a4f1b11', actor: 'secretary-204', unit: 'county-3' }),
);

const event = (): Buffer =>
  field(
    3,
    Buffer.concat([
      field(1, uuid()),
      entry('type', 'ReadingTaken'),
      entry('content-type', 'application/json'),
      field(3, METADATA),
      field(4, DATA),
    ]),
  );

/** A `BatchAppend` message, ready to be sent: some events to a stream in any state. */
export const batchAppend = (name: string, events: number): Buffer => {
  const options = field(2, Buffer.concat([stream(name), field(4, Buffer.alloc(0))]));
  return framed(Buffer.concat([field(1, uuid()), options, ...Array.from({ length: events }, event), flag(4, 1)]));
};

const FORWARDS = flag(3, 0);
const NO_FILTER = field(8, Buffer.alloc(0));
const TEXT_IDS = field(9, field(2, Buffer.alloc(0)));

/** A `Read` message for everything, or for a stream from its beginning. */
export const read = (count: number, name?: string): Buffer => {
  const from =
    name === undefined
      ? field(2, field(2, Buffer.alloc(0)))
      : field(1, Buffer.concat([stream(name), field(3, Buffer.alloc(0))]));
  return framed(field(1, Buffer.concat([from, FORWARDS, flag(5, count), NO_FILTER, TEXT_IDS])));
};

/** Counts the gRPC messages in a byte stream without looking into them. */
export class FrameCounter {
  #rest: Buffer = Buffer.alloc(0);
  count = 0;

  push(chunk: Buffer): number {
    const all = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const before = this.count;
    let at = 0;
    while (all.length - at >= 5 && all.length - at >= 5 + all.readUInt32BE(at + 1)) {
      at += 5 + all.readUInt32BE(at + 1);
      this.count++;
    }
    this.#rest = all.subarray(at);
    return this.count - before;
  }
}
