import { bigInt, bytes, int, int32, string, uint } from '../codec/kinds';
import { message, one, optional, type Decoded } from '../codec/message';

export const Empty = message({});
export const StreamIdentifier = message({ name: one(3, bytes) });
export const Structured = message({ high: one(1, bigInt), low: one(2, bigInt) });
export const Uuid = message({ structured: optional(1, Structured), text: optional(2, string) });
export const Position = message({ commit: one(1, uint), prepare: one(2, uint) });
export const Timestamp = message({ seconds: one(1, int), nanos: one(2, int32) });
export const Any = message({ typeUrl: one(1, string), value: one(2, bytes) });
export const Status = message({ code: one(1, int32), message: one(2, string), details: optional(3, Any) });

export const streamName = (identifier: Decoded<typeof StreamIdentifier> | undefined): string =>
  identifier?.name.toString('utf8') ?? '';

export const identify = (name: string): Decoded<typeof StreamIdentifier> => ({ name: Buffer.from(name, 'utf8') });

const UUID_TEXT = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const hyphenate = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
const hex64 = (value: bigint): string => BigInt.asUintN(64, value).toString(16).padStart(16, '0');

/** The canonical text of an id in either form, or undefined where it is none. */
export const uuidText = (uuid: Decoded<typeof Uuid> | undefined): string | undefined => {
  if (uuid?.structured) return hyphenate(hex64(uuid.structured.high) + hex64(uuid.structured.low));
  const text = uuid?.text?.toLowerCase();
  return text !== undefined && UUID_TEXT.test(text) ? text : undefined;
};

export const uuidOf = (text: string): Decoded<typeof Uuid> => ({ structured: undefined, text });

export const structuredUuid = (text: string): Decoded<typeof Uuid> => {
  const hex = text.replaceAll('-', '');
  const high = BigInt.asIntN(64, BigInt(`0x${hex.slice(0, 16)}`));
  return { structured: { high, low: BigInt.asIntN(64, BigInt(`0x${hex.slice(16)}`)) }, text: undefined };
};

export const timestampOf = (milliseconds: number): Decoded<typeof Timestamp> => ({
  seconds: Math.floor(milliseconds / 1000),
  nanos: (milliseconds % 1000) * 1_000_000,
});
