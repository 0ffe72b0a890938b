import { createHash } from 'node:crypto';
import type { z } from 'zod';

/** The SHA-256 of a secret in hexadecimal; facts contain only this. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Replaces the fields that a command's shape marks `.meta({ hashed: true })` by their hashes. */
export const withHashedSecrets = <Data extends object>(shape: z.ZodObject, data: Data): Data => {
  const hashed = Object.entries(data).map(([name, value]) => {
    const isSecret = (shape.shape[name] as z.ZodType | undefined)?.meta()?.['hashed'] === true;
    return [name, isSecret && typeof value === 'string' ? hashOf(value) : value];
  });
  return Object.fromEntries(hashed) as Data;
};
