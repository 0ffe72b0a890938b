import { MalformedMessage, Reader } from '../codec/reader';
import { BatchOptions } from '../protocol/streams';
import { knownContentType } from './appending';
import type { Decoded } from '../codec/message';
import type { NewEvent } from '../storage/record';
import { InvalidRequestError } from '../store/errors';
import { Uuid, uuidText } from '../protocol/shared';

/** A part of a batch as it arrives; appends are many, so this is read by hand. */
export interface BatchPart {
  /** The encoded correlation id: it is only ever handed back. */
  readonly correlationId: Buffer;
  /** The encoded options, or nothing in the later parts of a batch. */
  readonly options: Buffer | undefined;
  readonly events: readonly NewEvent[];
  readonly isFinal: boolean;
}

const EMPTY = Buffer.alloc(0);
const TEXT_ID = 38;
const CANONICAL = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Nearly all ids come as text in canonical form; the others take the long way. */
const readId = (encoded: Buffer): string => {
  if (encoded.length === TEXT_ID && encoded[0] === 0x12) {
    const text = encoded.toString('latin1', 2);
    if (CANONICAL.test(text)) return text;
  }
  const id = uuidText(Uuid.decode(encoded));
  if (id === undefined) throw new InvalidRequestError('an event needs an id that is a UUID');
  return id;
};

interface Draft {
  id: string;
  type: string | undefined;
  contentType: string | undefined;
  data: Buffer;
  metadata: Buffer;
}

const readMetadata = (entry: Reader, draft: Draft): void => {
  let key = '';
  let value = '';
  while (!entry.done) {
    const tag = entry.varint();
    if (tag === 0x0a) key = entry.string();
    else if (tag === 0x12) value = entry.string();
    else entry.skip(tag & 7);
  }
  if (key === 'type') draft.type = value;
  else if (key === 'content-type') draft.contentType = value;
};

const readEvent = (reader: Reader): NewEvent => {
  const draft: Draft = { id: '', type: undefined, contentType: undefined, data: EMPTY, metadata: EMPTY };
  while (!reader.done) {
    const tag = reader.varint();
    if (tag === 0x0a) draft.id = readId(reader.bytes());
    else if (tag === 0x12) readMetadata(reader.nested(), draft);
    else if (tag === 0x1a) draft.metadata = reader.bytes();
    else if (tag === 0x22) draft.data = reader.bytes();
    else reader.skip(tag & 7);
  }
  const { id, type, contentType, data, metadata } = draft;
  if (id === '') throw new InvalidRequestError('an event needs an id that is a UUID');
  if (type === undefined) throw new InvalidRequestError("Required Metadata Property 'type' is missing");
  if (contentType === undefined) throw new InvalidRequestError("Required Metadata Property 'content-type' is missing");
  return { id, type, contentType: knownContentType(contentType), data, metadata };
};

/** Reads a `BatchAppendReq`. Throws MalformedMessage or InvalidRequestError. */
export const readBatchPart = (message: Buffer): BatchPart => {
  const reader = new Reader(message);
  const events: NewEvent[] = [];
  let correlationId: Buffer = EMPTY;
  let options: Buffer | undefined;
  let isFinal = false;
  while (!reader.done) {
    const tag = reader.varint();
    if (tag < 8) throw new MalformedMessage('impossible field number');
    if (tag === 0x0a) correlationId = reader.bytes();
    else if (tag === 0x12) options = reader.bytes();
    else if (tag === 0x1a) events.push(readEvent(reader.nested()));
    else if (tag === 0x20) isFinal = reader.varint() !== 0;
    else reader.skip(tag & 7);
  }
  return { correlationId, options, events, isFinal };
};

export type Options = Decoded<typeof BatchOptions>;
export const readOptions = (encoded: Buffer): Options => BatchOptions.decode(encoded);

/** The key by which the parts of a batch belong together. Throws InvalidRequestError for none. */
export const correlationKey = (correlationId: Buffer): string => {
  if (correlationId.length === 0) throw new InvalidRequestError('a batch needs a correlation id');
  return correlationId.toString('latin1');
};
