import { z } from 'zod';

export { factAbout, factId, key, part, ref } from './kinds';
export { code, personName, prose, proseOrNothing, text, textOrNothing, title } from './texts';

/** Shapes that many facts and commands share. */
export const day = z.iso.date().meta({ dated: true });
/** The day until which something is to be done: a working day, not before it is set, and at most so many months ahead. */
export const dueDay = (months: number) => day.meta({ due: { months } });
export const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month: YYYY-MM')
  .meta({ dated: true });
export const quarter = z
  .string()
  .regex(/^\d{4}-Q[1-4]$/, 'a quarter: YYYY-Q1 to YYYY-Q4')
  .meta({ dated: true });
export const percent = z.number().min(0).max(100);

/** A stream of the log, as timelines show it: what kind of thing, and which. */
export const streamName = z
  .string()
  .regex(/^[A-Z][A-Za-z]{0,59}-[A-Za-z0-9][A-Za-z0-9_.-]{0,159}$/, 'a stream: its kind, a dash, its id');

export { document as sha256 } from './kinds';
/** The SHA-256 of a secret: no document, and nobody can bring what it is of. */
export const secretHash = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 hash in hexadecimal');
