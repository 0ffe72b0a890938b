import type { Kind, Scalar } from './kinds';
import { MalformedMessage, Reader } from './reader';
import { Writer } from './writer';

type Many = 'one' | 'optional' | 'list' | 'map';

interface Field<T, W, M extends Many> {
  readonly number: number;
  readonly kind: Kind<T, W>;
  readonly many: M;
}

/** What decoding gives for fields that were absent: their zero, `undefined` where they are optional, nothing in lists and maps. */
type Read<F> = {
  readonly [K in keyof F]: F[K] extends Field<infer T, infer _W, infer M>
    ? M extends 'one'
      ? T
      : M extends 'optional'
        ? T | undefined
        : M extends 'list'
          ? readonly T[]
          : ReadonlyMap<string, T>
    : never;
};

/** What encoding takes: any field may be left out. */
type Write<F> = {
  readonly [K in keyof F]?: F[K] extends Field<infer _T, infer W, infer M>
    ? (M extends 'one' | 'optional' ? W : M extends 'list' ? readonly W[] : ReadonlyMap<string, W>) | undefined
    : never;
};

export interface Message<T, W> extends Kind<T, W> {
  readonly fields: Readonly<Record<string, FieldShape>>;
  readonly decode: (bytes: Buffer) => T;
  readonly encode: (value: W) => Buffer;
}

export type Decoded<M> = M extends Message<infer T, infer _W> ? T : never;
export type Encodable<M> = M extends Message<infer _T, infer W> ? W : never;

/** A field without presence: a client leaves its zero out, and means zero. */
export const one = <T>(number: number, kind: Scalar<T>): Field<T, T, 'one'> => ({ number, kind, many: 'one' });
/** A field with presence: a message, part of a `oneof`, or declared `optional`. */
export const optional = <T, W>(number: number, kind: Kind<T, W>): Field<T, W, 'optional'> => ({
  number,
  kind,
  many: 'optional',
});
export const list = <T, W>(number: number, kind: Kind<T, W>): Field<T, W, 'list'> => ({ number, kind, many: 'list' });
/** A map with string keys. */
export const map = <T, W>(number: number, kind: Kind<T, W>): Field<T, W, 'map'> => ({ number, kind, many: 'map' });

/** What all fields have in common, whatever they hold. */
export interface FieldShape {
  readonly number: number;
  readonly kind: { readonly wireType: number; readonly zero?: unknown };
  readonly many: Many;
}

type AnyField = Field<unknown, unknown, Many> & FieldShape;
type Values = Record<string, unknown>;

const readEntry = (reader: Reader, kind: Kind<unknown>): readonly [string, unknown] => {
  let key = '';
  let value: unknown;
  while (!reader.done) {
    const tag = reader.varint();
    if (tag === 10) key = reader.string();
    else if (tag === 16 + kind.wireType) value = kind.read(reader);
    else reader.skip(tag & 7);
  }
  return [key, value ?? (kind.wireType === 2 ? kind.read(new Reader(Buffer.from([0]))) : 0)];
};

const store = (values: Values, name: string, field: AnyField, reader: Reader): void => {
  if (field.many === 'one' || field.many === 'optional') values[name] = field.kind.read(reader);
  else if (field.many === 'list') (values[name] as unknown[]).push(field.kind.read(reader));
  else (values[name] as Map<string, unknown>).set(...readEntry(reader.nested(), field.kind));
};

const ABSENT: Readonly<Record<Many, (kind: FieldShape['kind']) => unknown>> = {
  one: ({ zero }) => zero,
  optional: () => undefined,
  list: () => [],
  map: () => new Map(),
};

const blank = (fields: ReadonlyArray<readonly [string, AnyField]>): Values => {
  const values: Values = {};
  for (const [name, { many, kind }] of fields) values[name] = ABSENT[many](kind);
  return values;
};

const writeOne = (writer: Writer, field: AnyField, value: unknown): void => {
  writer.tag(field.number, field.kind.wireType);
  field.kind.write(writer, value);
};

const writeEntry = (writer: Writer, field: AnyField, key: string, value: unknown): void => {
  const entry = new Writer();
  entry.tag(1, 2);
  entry.bytes(Buffer.from(key, 'utf8'));
  entry.tag(2, field.kind.wireType);
  field.kind.write(entry, value);
  writer.tag(field.number, 2);
  writer.bytes(entry.finish());
};

const writeField = (writer: Writer, field: AnyField, value: unknown): void => {
  if (value === undefined) return;
  if (field.many === 'one' || field.many === 'optional') writeOne(writer, field, value);
  else if (field.many === 'list') for (const item of value as readonly unknown[]) writeOne(writer, field, item);
  else for (const [key, item] of value as ReadonlyMap<string, unknown>) writeEntry(writer, field, key, item);
};

const accepts = ({ many, kind }: AnyField, wireType: number): boolean =>
  many === 'map' ? wireType === 2 : kind.wireType === wireType;

type Entries = ReadonlyArray<readonly [string, AnyField]>;

const readMessage = (reader: Reader, entries: Entries, byNumber: ReadonlyMap<number, Entries[number]>): Values => {
  const values = blank(entries);
  while (!reader.done) {
    const tag = reader.varint();
    if (tag < 8 || tag > 0xffffffff) throw new MalformedMessage('impossible field number');
    const known = byNumber.get(tag >>> 3);
    if (known && accepts(known[1], tag & 7)) store(values, known[0], known[1], reader);
    else reader.skip(tag & 7);
  }
  return values;
};

/** Declares a message once: its types, decoder and encoder. */
export const message = <F extends Readonly<Record<string, FieldShape>>>(fields: F): Message<Read<F>, Write<F>> => {
  const entries = Object.entries(fields) as unknown as Entries;
  const byNumber = new Map(entries.map((entry) => [entry[1].number, entry]));
  const read = (reader: Reader): Read<F> => readMessage(reader, entries, byNumber) as Read<F>;
  const encode = (value: Write<F>): Buffer => {
    const writer = new Writer();
    for (const [name, field] of entries) writeField(writer, field, (value as Values)[name]);
    return writer.finish();
  };
  return {
    fields,
    wireType: 2,
    read: (reader) => read(reader.nested()),
    write: (writer, value) => writer.bytes(encode(value)),
    decode: (bytes) => read(new Reader(bytes)),
    encode,
  };
};
