import { createHmac, createSecretKey, randomBytes, timingSafeEqual } from 'node:crypto';
import { Generations } from '../storage/generations';
import type { KnownUser, Users } from './users';

const REMEMBERED = 1000;

/** Whoever knows the secret of this start: no user of the store has that name. */
export const PROGRAMME = { loginName: 'programme', groups: ['$admins'] } as const;

type Caller = Pick<KnownUser, 'loginName' | 'groups'>;

/** Finds out who is calling from a `Basic` authorization header. Checking a password is slow on purpose, so right ones are remembered. */
export class Authentication {
  readonly #users: Users;
  /** A prepared key: every call is authenticated, and a bare one would be prepared each time. */
  readonly #secret = createSecretKey(randomBytes(32));
  readonly #right = new Generations<string, number>(REMEMBERED);
  readonly #own: Buffer | undefined;

  constructor(users: Users, secret?: string) {
    this.#users = users;
    this.#own = secret === undefined ? undefined : this.#digest(PROGRAMME.loginName, secret);
  }

  /** Undefined where the header is missing or wrong. */
  async caller(authorization: string | undefined): Promise<Caller | undefined> {
    const encoded = /^basic (.+)$/i.exec(authorization ?? '')?.[1];
    if (encoded === undefined) return undefined;
    const text = Buffer.from(encoded, 'base64').toString('utf8');
    const separator = text.indexOf(':');
    if (separator < 0) return undefined;
    return this.#verified(text.slice(0, separator), text.slice(separator + 1));
  }

  #digest(loginName: string, password: string): Buffer {
    return createHmac('sha256', this.#secret).update(`${loginName}\0${password}`).digest();
  }

  async #verified(loginName: string, password: string): Promise<Caller | undefined> {
    const digest = this.#digest(loginName, password);
    if (this.#own && loginName === PROGRAMME.loginName)
      return timingSafeEqual(digest, this.#own) ? PROGRAMME : undefined;
    const key = digest.toString('base64');
    const user = this.#users.find(loginName);
    if (user && !user.disabled && this.#right.get(key) === user.revision) return user;
    const verified = await this.#users.verify(loginName, password);
    if (verified) this.#right.set(key, verified.revision);
    return verified;
  }
}
