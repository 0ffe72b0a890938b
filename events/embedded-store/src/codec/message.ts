import type { AnyField, Entries, Field, FieldShape, Many, Values } from './field';
import type { Kind } from './kinds';
import { MalformedMessage, Reader } from './reader';
import { Writer } from './writer';

export { list, map, one, optional } from './field';

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

/** Makes messages of which nothing was read yet. Only lists and maps are filled later, so that each has its own. */
const blankOf = (entries: Entries): (() => Values) => {
  const values = Object.fromEntries(entries.map(([name, { many, kind }]) => [name, ABSENT[many](kind)]));
  const filled = entries.filter(([, { many }]) => many === 'list' || many === 'map');
  return () => {
    const blank = { ...values };
    for (const [name, { many, kind }] of filled) blank[name] = ABSENT[many](kind);
    return blank;
  };
};

const writeOne = (writer: Writer, field: AnyField, value: unknown): void => {
  writer.tag(field.number, field.kind.wireType);
  field.kind.write(writer, value);
};

const writeEntry = (writer: Writer, field: AnyField, key: string, value: unknown): void => {
  writer.tag(field.number, 2);
  writer.nested(() => {
    writer.tag(1, 2);
    writer.bytes(Buffer.from(key, 'utf8'));
    writer.tag(2, field.kind.wireType);
    field.kind.write(writer, value);
  });
};

const writeField = (writer: Writer, field: AnyField, value: unknown): void => {
  if (value === undefined) return;
  if (field.many === 'one' || field.many === 'optional') writeOne(writer, field, value);
  else if (field.many === 'list') for (const item of value as readonly unknown[]) writeOne(writer, field, item);
  else for (const [key, item] of value as ReadonlyMap<string, unknown>) writeEntry(writer, field, key, item);
};

const accepts = ({ many, kind }: AnyField, wireType: number): boolean =>
  many === 'map' ? wireType === 2 : kind.wireType === wireType;

const readMessage = (reader: Reader, values: Values, byNumber: ReadonlyMap<number, Entries[number]>): Values => {
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
  const blank = blankOf(entries);
  const read = (reader: Reader): Read<F> => readMessage(reader, blank(), byNumber) as Read<F>;
  const write = (writer: Writer, value: Write<F>): void => {
    for (const [name, field] of entries) writeField(writer, field, (value as Values)[name]);
  };
  const encode = (value: Write<F>): Buffer => {
    const writer = new Writer();
    write(writer, value);
    return writer.finish();
  };
  return {
    fields,
    wireType: 2,
    read: (reader) => read(reader.nested()),
    write: (writer, value) => writer.nested(() => write(writer, value)),
    decode: (bytes) => read(new Reader(bytes)),
    encode,
  };
};
