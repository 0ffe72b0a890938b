import { Empty } from '../protocol/shared';
import { ChangePasswordReq, DetailsResp, UserReq } from '../protocol/users';
import { denied } from '../security/denied';
import type { KnownUser, Users } from '../security/users';
import type { Call } from '../server/call';
import { oneRequest, unary, type Method } from '../server/router';

const SERVICE = 'event_store.client.users.Users';
const NOTHING = Empty.encode({});
const TICKS_PER_MILLISECOND = 10_000;

const newUser = (request: Buffer) => {
  const { loginName = '', password = '', fullName = '', groups = [] } = UserReq.decode(request).options ?? {};
  return { loginName, password, fullName, groups };
};

const details = ({ loginName, fullName, groups, disabled, lastUpdated }: KnownUser): Buffer => {
  const user = {
    loginName,
    fullName,
    groups,
    disabled,
    lastUpdated: { ticksSinceEpoch: lastUpdated * TICKS_PER_MILLISECOND },
  };
  return DetailsResp.encode({ user });
};

/** Others' are for administrators only. */
const requireOwn = ({ caller }: Call, loginName: string): void => {
  if (caller.right !== '$admins' && caller.name !== loginName) throw denied();
};

const sendDetails = (users: Users) =>
  oneRequest(async (request, call) => {
    const { loginName } = newUser(request);
    requireOwn(call, loginName);
    const wanted = loginName === '' ? users.names().map((name) => users.get(name)) : [users.get(loginName)];
    for (const user of wanted) await call.send(details(user));
    call.end();
  });

const changePassword = (users: Users) =>
  unary(async (request, call) => {
    const { loginName = '', currentPassword = '', newPassword = '' } = ChangePasswordReq.decode(request).options ?? {};
    requireOwn(call, loginName);
    if (!(await users.verify(loginName, currentPassword))) throw denied();
    await users.setPassword(loginName, newPassword);
    return NOTHING;
  });

export const userMethods = (users: Users): readonly Method[] => {
  const administering = (change: (request: Buffer) => Promise<void>) =>
    unary(async (request: Buffer) => {
      await change(request);
      return NOTHING;
    });
  const named = (request: Buffer): string => newUser(request).loginName;
  return [
    { service: SERVICE, name: 'Create', handle: administering((request) => users.create(newUser(request))) },
    { service: SERVICE, name: 'Update', handle: administering((request) => users.update(newUser(request))) },
    { service: SERVICE, name: 'Delete', handle: administering((request) => users.delete(named(request))) },
    { service: SERVICE, name: 'Enable', handle: administering((request) => users.setDisabled(named(request), false)) },
    { service: SERVICE, name: 'Disable', handle: administering((request) => users.setDisabled(named(request), true)) },
    { service: SERVICE, name: 'Details', handle: sendDetails(users) },
    { service: SERVICE, name: 'ChangePassword', handle: changePassword(users) },
    {
      service: SERVICE,
      name: 'ResetPassword',
      // A reset's second field is the new password, as a creation's is the password.
      handle: administering((request) => users.setPassword(named(request), newUser(request).password)),
    },
  ];
};
