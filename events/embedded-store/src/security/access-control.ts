import type { Access, Action } from '../server/access';
import type { Call } from '../server/call';
import { Code, GrpcError } from '../server/status';
import type { EventStore } from '../store/event-store';
import { isMetadataStream, streamOfMetadata } from '../store/metadata';
import type { Authentication } from './authentication';
import type { KnownUser } from './users';

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

const denied = (): GrpcError => new GrpcError(Code.permissionDenied, 'Access Denied', { exception: 'access-denied' });

const onMetadata = (action: Action): Action => {
  if (action === 'read') return 'metaRead';
  return action === 'write' ? 'metaWrite' : action;
};

/** Lets callers do what a stream's `$acl` grants to them or one of their groups; admins may do everything. */
export class AccessControl implements Access {
  readonly enforced = true;
  readonly #store: EventStore;
  readonly #authentication: Authentication;

  constructor(store: EventStore, authentication: Authentication) {
    this.#store = store;
    this.#authentication = authentication;
  }

  async caller(call: Call): Promise<KnownUser> {
    const user = await this.#authentication.caller(call.headers.authorization);
    if (!user) throw new GrpcError(Code.unauthenticated, 'Unauthenticated', { exception: 'not-authenticated' });
    return user;
  }

  async require(call: Call, stream: string, action: Action): Promise<void> {
    const user = await this.caller(call);
    if (user.groups.includes(ADMINS)) return;
    const roles = this.#granted(stream, action);
    const own = [EVERYONE, user.loginName, ...user.groups];
    if (!roles.some((role) => own.includes(role))) throw denied();
  }

  async requireOperator(call: Call): Promise<void> {
    const { groups } = await this.caller(call);
    if (!groups.includes(ADMINS) && !groups.includes(OPERATORS)) throw denied();
  }

  #granted(stream: string, action: Action): readonly string[] {
    if (isMetadataStream(stream)) return this.#granted(streamOfMetadata(stream), onMetadata(action));
    const acl = this.#store.heads.metadata(stream).acl?.[KEYS[action]];
    return acl ?? [stream.startsWith('$') ? ADMINS : EVERYONE];
  }
}
