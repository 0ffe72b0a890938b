import { NOBODY, type Access } from '../server/access';
import { rightToCall } from './method-rights';

/** Everyone may do everything that is listed: for a store that only its own machine can reach. */
export const openAccess: Access = {
  enforced: false,
  admit: async (_asking, method) => {
    rightToCall(method);
    return { ...NOBODY, right: '$admins' };
  },
  require: () => Promise.resolve(),
  mayRead: () => true,
};
