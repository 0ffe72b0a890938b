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

/** Asks for users and passwords. The first start makes `admin` with the given password; later starts set it anew if it differs. */
export const secure = async (store: EventStore, users: Users, password: string): Promise<Secured> => {
  const admin = { loginName: ADMIN, fullName: 'Administrator', groups: ['$admins'], password };
  if (!users.find(ADMIN)) await users.create(admin);
  else if (!(await users.verify(ADMIN, password))) await users.update(admin);
  const authentication = new Authentication(users);
  return { access: new AccessControl(store, authentication), guard: securedGuard(authentication) };
};
