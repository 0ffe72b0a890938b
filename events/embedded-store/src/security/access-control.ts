import { includes, NOBODY, type Access, type Action, type Asking, type Caller, type Right } from '../server/access';
import type { EventStore } from '../store/event-store';
import { isMetadataStream, streamOfMetadata } from '../store/metadata';
import type { Authentication } from './authentication';
import { denied, unauthenticated } from './denied';
import { rightToCall } from './method-rights';

const KEYS: Readonly<Record<Action, string>> = {
  read: '$r',
  write: '$w',
  delete: '$d',
  metaRead: '$mr',
  metaWrite: '$mw',
};
const ADMINS = '$admins';
const OPERATORS = '$ops';
const EVERYONE = '$all';

const onMetadata = (action: Action): Action => {
  if (action === 'read') return 'metaRead';
  return action === 'write' ? 'metaWrite' : action;
};

export const rightOf = (groups: readonly string[]): Right => {
  if (groups.includes(ADMINS)) return '$admins';
  return groups.includes(OPERATORS) ? '$ops' : 'user';
};

/** Lets callers call what they are listed for, and do what a stream's `$acl` grants to them or one of their groups; admins may do everything. */
export class AccessControl implements Access {
  readonly enforced = true;
  readonly #store: EventStore;
  readonly #authentication: Authentication;

  constructor(store: EventStore, authentication: Authentication) {
    this.#store = store;
    this.#authentication = authentication;
  }

  async #callerOf({ headers: { authorization } }: Asking): Promise<Caller> {
    if (authorization === undefined) return NOBODY;
    const user = await this.#authentication.caller(authorization);
    if (!user) throw unauthenticated();
    return { name: user.loginName, groups: user.groups, right: rightOf(user.groups) };
  }

  async admit(asking: Asking, method: string): Promise<Caller> {
    const needed = rightToCall(method);
    const caller = await this.#callerOf(asking);
    if (!includes(caller.right, needed)) throw denied();
    return caller;
  }

  async require(asking: Asking, stream: string, action: Action): Promise<void> {
    if (!this.#may(await this.#callerOf(asking), stream, action)) throw denied();
  }

  mayRead(caller: Caller, stream: string): boolean {
    return this.#may(caller, stream, 'read');
  }

  #may({ name, groups, right }: Caller, stream: string, action: Action): boolean {
    if (right === 'anonymous') return false;
    if (right === '$admins') return true;
    const own = [EVERYONE, name, ...groups];
    return this.#granted(stream, action).some((role) => own.includes(role));
  }

  #granted(stream: string, action: Action): readonly string[] {
    if (isMetadataStream(stream)) return this.#granted(streamOfMetadata(stream), onMetadata(action));
    const acl = this.#store.heads.metadata(stream).acl?.[KEYS[action]];
    return acl ?? [stream.startsWith('$') ? ADMINS : EVERYONE];
  }
}
