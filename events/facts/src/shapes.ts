import { z } from 'zod';

export { code, text, textOrNothing, title } from './texts';

/** Shapes that many facts and commands share. */
export const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}$/, 'an id: letters, digits, dot, dash, underscore')
  .meta({ graphql: 'ID' });
export const day = z.iso.date();
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month: YYYY-MM');
export const percent = z.number().min(0).max(100);
