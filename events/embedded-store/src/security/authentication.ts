import { createHmac, randomBytes } from 'node:crypto';
import { Generations } from '../storage/generations';
import type { KnownUser, Users } from './users';

const REMEMBERED = 1000;

/** Finds out who is calling from a `Basic` authorization header. Checking a password is slow on purpose, so right ones are remembered. */
export class Authentication {
  readonly #users: Users;
  readonly #secret = randomBytes(32);
  readonly #right = new Generations<string, number>(REMEMBERED);

  constructor(users: Users) {
    this.#users = users;
  }

  /** Undefined where the header is missing or wrong. */
  async caller(authorization: string | undefined): Promise<KnownUser | undefined> {
    const encoded = /^basic (.+)$/i.exec(authorization ?? '')?.[1];
    if (encoded === undefined) return undefined;
    const text = Buffer.from(encoded, 'base64').toString('utf8');
    const separator = text.indexOf(':');
    if (separator < 0) return undefined;
    return this.#verified(text.slice(0, separator), text.slice(separator + 1));
  }

  async #verified(loginName: string, password: string): Promise<KnownUser | undefined> {
    const key = createHmac('sha256', this.#secret).update(`${loginName}\0${password}`).digest('base64');
    const user = this.#users.find(loginName);
    if (user && !user.disabled && this.#right.get(key) === user.revision) return user;
    const verified = await this.#users.verify(loginName, password);
    if (verified) this.#right.set(key, verified.revision);
    return verified;
  }
}
