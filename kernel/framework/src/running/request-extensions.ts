import { z } from 'zod';
import { invalidArgument } from '../graph/refusal-error';

const body = z.object({
  extensions: z
    .object({
      validOn: z.iso.date().optional(),
      inBulk: z.literal(true).optional(),
      inStream: z.literal(true).optional(),
    })
    .optional(),
});

/** What the extensions of a request say of it. */
export interface Extensions {
  /** The day on which what it reads was in force. */
  readonly validOn?: string | undefined;
  /** Whether it is one of many for a file, which may be larger. */
  readonly inBulk?: true | undefined;
  /** Whether it is one of many for a stream. */
  readonly inStream?: true | undefined;
}

/** @throws the refusal of what is no day. */
export const extensionsIn = (request: unknown): Extensions => {
  const parsed = body.safeParse(request);
  if (!parsed.success) throw invalidArgument('validOn', ['须为日期', 'is a day']);
  return parsed.data.extensions ?? {};
};
