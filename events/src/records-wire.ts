import { BackwardsWriter } from './backwards-writer';
import type { ExpectedRevision, NewFact, StreamAppend } from './recorded';

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
  for (const { stream, expected } of appends.toReversed()) {
    writer.nested(CHECKS, () =>
      writer.nested(CHECK_STREAM_STATE, () => {
        writer.number(STREAM_STATE.expected, zigzag(expected));
        writer.text(STREAM_STATE.stream, stream);
      }),
    );
  }
  for (const { stream, facts } of appends.toReversed())
    for (const fact of facts.toReversed()) writer.nested(RECORDS, () => writeRecord(writer, stream, fact));
  return writer.finish();
};

const writeRecord = (writer: BackwardsWriter, stream: string, { id, type, data, metadata }: NewFact): void => {
  writer.text(RECORD.stream, stream);
  writer.text(RECORD.data, JSON.stringify(data));
  writer.nested(RECORD.schema, () => {
    writer.text(SCHEMA.name, type);
    writer.number(SCHEMA.format, JSON_FORMAT);
  });
  for (const [key, value] of Object.entries(metadata).toReversed()) {
    writer.nested(RECORD.properties, () => {
      writer.nested(ENTRY.value, () => writer.text(VALUE_STRING, flat(key, value)));
      writer.text(ENTRY.key, key);
    });
  }
  writer.text(RECORD.id, id);
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
