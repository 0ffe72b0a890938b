import { bool, int, string } from '../codec/kinds';
import { list, message, one, optional } from '../codec/message';

const Options = message({
  loginName: one(1, string),
  password: one(2, string),
  fullName: one(3, string),
  groups: list(4, string),
});
/** Creating and updating; the others that begin with a login name can be read as this too. */
export const UserReq = message({ options: optional(1, Options) });

const ChangeOptions = message({
  loginName: one(1, string),
  currentPassword: one(2, string),
  newPassword: one(3, string),
});
export const ChangePasswordReq = message({ options: optional(1, ChangeOptions) });

const DateTime = message({ ticksSinceEpoch: one(1, int) });
const UserDetails = message({
  loginName: one(1, string),
  fullName: one(2, string),
  groups: list(3, string),
  lastUpdated: optional(4, DateTime),
  disabled: one(5, bool),
});
export const DetailsResp = message({ user: optional(1, UserDetails) });
