import type { Values } from '../act/values';

const UUID_BYTES = 16;
const VERSION = { at: 6, mask: 0x0f, bits: 0x80 } as const;
const VARIANT = { at: 8, mask: 0x3f, bits: 0x80 } as const;

/**
 * The same input gives the same command, in whatever order its fields stand: sent again, nothing is recorded twice. What was annulled
 * since is recorded anew by the next time of it.
 */
export const commandIdOf = async (name: string, input: Values, time = 0): Promise<string> => {
  const fields = Object.entries(input).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const hash = await crypto.subtle.digest(
    'SHA-256',
    new TextEncoder().encode(JSON.stringify([name, fields, ...(time === 0 ? [] : [time])])),
  );
  const bytes = new Uint8Array(hash).slice(0, UUID_BYTES);
  for (const { at, mask, bits } of [VERSION, VARIANT]) bytes[at] = ((bytes[at] ?? 0) & mask) | bits;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};
