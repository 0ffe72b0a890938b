import type { Access } from '../server/access';
import type { HttpGuard } from '../server/http1';
import type { EventStore } from '../store/event-store';
import { AccessControl } from './access-control';
import { Authentication } from './authentication';
import { securedGuard } from './route-rights';
import type { Users } from './users';

export interface Secured {
  readonly access: Access;
  readonly guard: HttpGuard;
}

const ADMIN = 'admin';

/** The first start makes `admin` with the given password; later starts set it anew if it differs. */
const setAdmin = async (users: Users, password: string): Promise<void> => {
  const admin = { loginName: ADMIN, fullName: 'Administrator', groups: ['$admins'], password };
  if (!users.find(ADMIN)) await users.create(admin);
  else if (!(await users.verify(ADMIN, password))) await users.update(admin);
};

interface Passwords {
  readonly password?: string | undefined;
  readonly secret?: string | undefined;
}

/** Asks for users and passwords. */
export const secure = async (store: EventStore, users: Users, { password, secret }: Passwords): Promise<Secured> => {
  if (password !== undefined) await setAdmin(users, password);
  const authentication = new Authentication(users, secret);
  return { access: new AccessControl(store, authentication), guard: securedGuard(authentication) };
};
