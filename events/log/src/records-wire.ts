import { BackwardsWriter } from './backwards-writer';
import type { ExpectedRevision, NewFact, StreamAppend } from './append';

/** Field numbers of the protocol `kurrentdb.protocol.v2.streams`. */
const RECORDS = 1;
const CHECKS = 2;
const RECORD = { id: 1, properties: 2, schema: 3, data: 4, stream: 5 } as const;
const SCHEMA = { format: 1, name: 2 } as const;
const ENTRY = { key: 1, value: 2 } as const;
const VALUE_STRING = 3;
const CHECK_STREAM_STATE = 1;
const STREAM_STATE = { stream: 1, expected: 2 } as const;
const JSON_FORMAT = 1;
const POSITION = 2;

/** An `AppendRecordsRequest`: the facts in their order, each stream checked to stand where it is expected. */
export const encodeRecords = (appends: readonly StreamAppend[]): Buffer => {
  const writer = new BackwardsWriter();
  const backwards = appends.toReversed();
  for (const append of backwards) writeCheck(writer, append);
  for (const { stream, facts } of backwards) for (const fact of facts.toReversed()) writeRecord(writer, stream, fact);
  return writer.finish();
};

const writeCheck = (writer: BackwardsWriter, { stream, expected }: StreamAppend): void => {
  const { size } = writer;
  writer.number(STREAM_STATE.expected, zigzag(expected));
  writer.text(STREAM_STATE.stream, stream);
  writer.nest(CHECK_STREAM_STATE, size);
  writer.nest(CHECKS, size);
};

const writeRecord = (writer: BackwardsWriter, stream: string, { id, type, data, metadata }: NewFact): void => {
  const { size } = writer;
  writer.text(RECORD.stream, stream);
  writer.text(RECORD.data, JSON.stringify(data));
  const afterSchema = writer.size;
  writer.text(SCHEMA.name, type);
  writer.number(SCHEMA.format, JSON_FORMAT);
  writer.nest(RECORD.schema, afterSchema);
  for (const [key, value] of Object.entries(metadata).toReversed()) writeProperty(writer, key, flat(key, value));
  writer.text(RECORD.id, id);
  writer.nest(RECORDS, size);
};

const writeProperty = (writer: BackwardsWriter, key: string, value: string): void => {
  const { size } = writer;
  writer.text(VALUE_STRING, value);
  writer.nest(ENTRY.value, size);
  writer.text(ENTRY.key, key);
  writer.nest(RECORD.properties, size);
};

/** A fact that the log has no form for. */
export class UnrecordableFact extends Error {}

const flat = (key: string, value: unknown): string => {
  if (typeof value === 'string') return value;
  throw new UnrecordableFact(`The metadata ${key} of a fact is no string.`);
};

const zigzag = (expected: ExpectedRevision): number => (expected === 'no_stream' ? 1 : expected * 2);

/**
 * The position that an `AppendRecordsResponse` tells.
 * @throws Error when it tells none.
 */
export const positionIn = (response: Buffer): number => {
  for (let at = 0; at < response.length;) {
    const [tag, start] = varintAt(response, at);
    const [value, end] = varintAt(response, start);
    if (tag === POSITION * 8) return value / 2;
    at = tag % 8 === 2 ? end + value : end;
  }
  throw new Error('The log gave no position for an append.');
};

/** The unsigned integer there, and the place after it. */
const varintAt = (bytes: Buffer, start: number): readonly [number, number] => {
  let value = 0;
  let scale = 1;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes.readUInt8(at);
    value += (byte % 128) * scale;
    if (byte < 128) return [value, at + 1];
    scale *= 128;
  }
  throw new Error('An answer of the log ends too early.');
};
