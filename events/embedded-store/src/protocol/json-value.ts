import type { Kind } from '../codec/kinds';
import { MalformedMessage, type Reader } from '../codec/reader';
import { Writer } from '../codec/writer';

/** Any JSON value: `google.protobuf.Value`. */
export type JsonValue = null | number | string | boolean | readonly JsonValue[] | { readonly [key: string]: JsonValue };

const MAX_DEPTH = 64;
const tagOf = (field: number, wireType: number): number => field * 8 + wireType;

const eachField = (reader: Reader, visit: (tag: number) => boolean): void => {
  while (!reader.done) {
    const tag = reader.varint();
    if (!visit(tag)) reader.skip(tag & 7);
  }
};

const readEntry = (reader: Reader, depth: number): readonly [string, JsonValue] => {
  let key = '';
  let value: JsonValue = null;
  eachField(reader, (tag) => {
    if (tag === tagOf(1, 2)) key = reader.string();
    else if (tag === tagOf(2, 2)) value = readValue(reader.nested(), depth);
    else return false;
    return true;
  });
  return [key, value];
};

const readItems = <T>(reader: Reader, read: (item: Reader) => T): readonly T[] => {
  const items: T[] = [];
  eachField(reader, (tag) => tag === tagOf(1, 2) && items.push(read(reader.nested())) > 0);
  return items;
};

const readers: Readonly<Record<number, (reader: Reader, depth: number) => JsonValue>> = {
  [tagOf(1, 0)]: (reader) => (reader.varint(), null),
  [tagOf(2, 1)]: (reader) => reader.fixed(8).readDoubleLE(0),
  [tagOf(3, 2)]: (reader) => reader.string(),
  [tagOf(4, 0)]: (reader) => reader.varint() !== 0,
  [tagOf(5, 2)]: (reader, depth) =>
    Object.fromEntries(readItems(reader.nested(), (item) => readEntry(item, depth + 1))),
  [tagOf(6, 2)]: (reader, depth) => readItems(reader.nested(), (item) => readValue(item, depth + 1)),
};

const readValue = (reader: Reader, depth: number): JsonValue => {
  if (depth > MAX_DEPTH) throw new MalformedMessage('a value is nested too deeply');
  let value: JsonValue = null;
  eachField(reader, (tag) => {
    const read = readers[tag];
    if (read) value = read(reader, depth);
    return read !== undefined;
  });
  return value;
};

const delimited = (writer: Writer, field: number, bytes: Buffer): void => {
  writer.tag(field, 2);
  writer.bytes(bytes);
};

const encodeStruct = (value: { readonly [key: string]: JsonValue }): Buffer => {
  const writer = new Writer();
  for (const [key, item] of Object.entries(value)) {
    const entry = new Writer();
    delimited(entry, 1, Buffer.from(key));
    delimited(entry, 2, encodeValue(item));
    delimited(writer, 1, entry.finish());
  }
  return writer.finish();
};

const encodeNumber = (writer: Writer, value: number): void => {
  const eight = Buffer.allocUnsafe(8);
  eight.writeDoubleLE(value, 0);
  writer.tag(2, 1);
  writer.raw(eight);
};

const encodeList = (values: readonly JsonValue[]): Buffer => {
  const writer = new Writer();
  for (const item of values) delimited(writer, 1, encodeValue(item));
  return writer.finish();
};

const encodeFlag = (writer: Writer, field: number, flag: boolean): void => {
  writer.tag(field, 0);
  writer.varint(flag ? 1 : 0);
};

const encodeValue = (value: JsonValue): Buffer => {
  const writer = new Writer();
  if (value === null) encodeFlag(writer, 1, false);
  else if (typeof value === 'number') encodeNumber(writer, value);
  else if (typeof value === 'string') delimited(writer, 3, Buffer.from(value));
  else if (typeof value === 'boolean') encodeFlag(writer, 4, value);
  else if (Array.isArray(value)) delimited(writer, 6, encodeList(value));
  else delimited(writer, 5, encodeStruct(value as { readonly [key: string]: JsonValue }));
  return writer.finish();
};

export const jsonValue: Kind<JsonValue> = {
  wireType: 2,
  read: (reader) => readValue(reader.nested(), 0),
  write: (writer, value) => writer.bytes(encodeValue(value)),
};
