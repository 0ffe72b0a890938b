import { Writer } from '../codec/writer';
import { Properties, PROPERTIES_TAG } from '../protocol/streams-v2';

const QUOTE = 0x22;
const COLON = 0x3a;
const COMMA = 0x2c;
const BRACE = 0x7b;
const BACKSLASH = 0x5c;
const TAG = { key: 0x0a, value: 0x12, text: 0x1a } as const;
/** What JSON adds to an entry: four quotes, a colon and a comma. */
const MOST_ADDED = 6;

type Span = readonly [start: number, end: number];

/** Copies ASCII that JSON writes as it is, in quotes; the offset after it, or undefined where there is anything else. */
const putQuoted = (into: Buffer, at: number, from: Buffer, [start, end]: Span): number | undefined => {
  into[at] = QUOTE;
  let to = at + 1;
  for (let next = start; next < end; next++) {
    const byte = from[next] ?? 0;
    if (byte < 0x20 || byte > 0x7e || byte === QUOTE || byte === BACKSLASH) return undefined;
    into[to++] = byte;
  }
  into[to] = QUOTE;
  return to + 1;
};

/** Where the key and the text lie in an entry that holds a short text; undefined for any other entry. */
const textIn = (entry: Buffer): readonly [Span, Span] | undefined => {
  const [keyTag, keyLength = 0] = entry;
  const key = 2 + keyLength;
  const valueLength = entry[key + 1] ?? 0;
  const text = key + 4;
  const isShort = keyLength < 128 && valueLength < 128;
  const hasTags = keyTag === TAG.key && entry[key] === TAG.value && entry[key + 2] === TAG.text;
  const fills = valueLength === entry.length - key - 2 && entry[key + 3] === entry.length - text;
  return isShort && hasTags && fills
    ? [
        [2, key],
        [text, entry.length],
      ]
    : undefined;
};

const putEntry = (into: Buffer, at: number, entry: Buffer): number | undefined => {
  const [key, text] = textIn(entry) ?? [];
  const colon = key && putQuoted(into, at, entry, key);
  if (!text || colon === undefined) return undefined;
  into[colon] = COLON;
  return putQuoted(into, colon + 1, entry, text);
};

/** The properties as JSON with an open end, their bytes copied; undefined where one is more than a short plain text. */
const copied = (entries: readonly Buffer[], room: number): Buffer | undefined => {
  const json = Buffer.allocUnsafe(entries.reduce((sum, { length }) => sum + length + MOST_ADDED, 1 + room));
  json[0] = BRACE;
  let at = 1;
  for (const entry of entries) {
    const comma = putEntry(json, at, entry);
    if (comma === undefined) return undefined;
    json[comma] = COMMA;
    at = comma + 1;
  }
  return json.subarray(0, at);
};

const decoded = (entries: readonly Buffer[]): object => {
  const writer = new Writer();
  for (const entry of entries) {
    writer.varint(PROPERTIES_TAG);
    writer.bytes(entry);
  }
  return Object.fromEntries(Properties.decode(writer.finish()).properties);
};

/** The entries of a record's properties, with others added that win over them, as JSON. Throws MalformedMessage. */
export const propertiesWith = (entries: readonly Buffer[], added: Readonly<Record<string, string>>): Buffer => {
  const rest = JSON.stringify(added).slice(1);
  const room = Buffer.byteLength(rest);
  const json = copied(entries, room);
  if (!json) return Buffer.from(JSON.stringify({ ...decoded(entries), ...added }), 'utf8');
  const whole = Buffer.from(json.buffer, json.byteOffset, json.length + room);
  whole.write(rest, json.length);
  return whole;
};
