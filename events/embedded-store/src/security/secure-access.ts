import type { IncomingMessage } from 'node:http';
import { Code, GrpcError } from '../server/status';
import type { Access } from '../server/access';
import type { EventStore } from '../store/event-store';
import { AccessControl } from './access-control';
import { Authentication } from './authentication';
import type { Users } from './users';

export interface Secured {
  readonly access: Access;
  /** Throws a GrpcError for a plain HTTP request of someone who is no operator. */
  readonly guard: (request: IncomingMessage) => Promise<void>;
}

const ADMIN = 'admin';

/** Asks for users and passwords. The first start makes `admin` with the given password; later starts set it anew if it differs. */
export const secure = async (store: EventStore, users: Users, password: string): Promise<Secured> => {
  const admin = { loginName: ADMIN, fullName: 'Administrator', groups: ['$admins'], password };
  if (!users.find(ADMIN)) await users.create(admin);
  else if (!(await users.verify(ADMIN, password))) await users.update(admin);
  const authentication = new Authentication(users);
  const guard = async (request: IncomingMessage): Promise<void> => {
    const user = await authentication.caller(request.headers.authorization);
    if (!user) throw new GrpcError(Code.unauthenticated, 'Unauthenticated');
    if (!user.groups.includes('$admins') && !user.groups.includes('$ops'))
      throw new GrpcError(Code.permissionDenied, 'Access Denied');
  };
  return { access: new AccessControl(store, authentication), guard };
};
