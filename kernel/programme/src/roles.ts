import type { z } from 'zod';
import { roleSchema } from '@zhudian/facts';

export { roleSchema };
export type Role = z.infer<typeof roleSchema>;

interface Holder {
  readonly roles: readonly string[];
  /** The offices of others in which somebody acts today. */
  readonly seats?: readonly { readonly role: string }[];
}

/** Whether an actor holds at least one of these roles, or stands for somebody who does. */
export const holdsAny = ({ roles: own, seats = [] }: Holder, roles: readonly Role[]): boolean =>
  roles.some((role) => own.includes(role) || seats.some((seat) => seat.role === role));
