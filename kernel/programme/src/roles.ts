import type { z } from 'zod';
import { roleSchema } from '@zhudian/facts';

export { roleSchema };
export type Role = z.infer<typeof roleSchema>;

/** Whether an actor holds at least one of these roles. */
export const holdsAny = (actor: { readonly roles: readonly string[] }, roles: readonly Role[]): boolean =>
  roles.some((role) => actor.roles.includes(role));
