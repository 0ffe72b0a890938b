import { hash } from 'node:crypto';
import { canonical } from './canonical';

/** A fact as the log gives it back; where it lies in the log is told by its place in the tree. */
export interface LoggedFact {
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  readonly revision: number;
  readonly data: unknown;
  readonly metadata: unknown;
  readonly recordedAt: string;
}

/** What a bundle can hold of one entry. */
export const LONGEST_ENTRY = 65_535;

const sha256 = (value: unknown): string => hash('sha256', canonical(value), 'hex');
/** Bytes that are not JSON, as base64. */
const asJson = (value: unknown): unknown =>
  value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value;

/** Clients of the log tell the time of recording to different fractions of a second. */
const toTheSecond = (instant: string): string =>
  `${(IN_UTC.test(instant) ? instant : new Date(instant).toISOString()).slice(0, 19)}Z`;
/** As the clients of the log tell it, so that no date need be made of it. */
const IN_UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

/**
 * The bytes that a leaf is the hash of. A fact that is too long for a bundle stands there with the hash of its data
 * in place of the data.
 */
export const entryOf = ({ id, type, stream, revision, data, metadata, recordedAt }: LoggedFact): Buffer => {
  const told = { id, type, stream, revision, metadata: asJson(metadata), recordedAt: toTheSecond(recordedAt) };
  const whole = Buffer.from(canonical({ ...told, data: asJson(data) }));
  if (whole.length <= LONGEST_ENTRY) return whole;
  const short = Buffer.from(canonical({ ...told, dataSha256: sha256(asJson(data)) }));
  return short.length <= LONGEST_ENTRY
    ? short
    : Buffer.from(canonical({ id, type, stream, revision, factSha256: hash('sha256', whole, 'hex') }));
};
