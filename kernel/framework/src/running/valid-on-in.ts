import { z } from 'zod';
import { invalidArgument } from '../graph/refusal-error';

const body = z.object({ extensions: z.object({ validOn: z.iso.date().optional() }).optional() });

/** The day, in the extensions of a request, on which what it reads was in force. @throws the refusal of what is no day. */
export const validOnIn = (request: unknown): string | undefined => {
  const parsed = body.safeParse(request);
  if (!parsed.success) throw invalidArgument('validOn', ['须为日期', 'is a day']);
  return parsed.data.extensions?.validOn;
};
