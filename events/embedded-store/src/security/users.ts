import { randomUUID } from 'node:crypto';
import { Code, GrpcError } from '../server/status';
import type { Expected } from '../store/errors';
import { WrongExpectedVersionError } from '../store/errors';
import type { EventStore } from '../store/event-store';
import { hashPassword, isPassword, type PasswordHash } from './passwords';

export interface User extends PasswordHash {
  readonly loginName: string;
  readonly fullName: string;
  readonly groups: readonly string[];
  readonly disabled: boolean;
}

export interface KnownUser extends User {
  /** Milliseconds since 1970. */
  readonly lastUpdated: number;
  /** Changes with every change of the user. */
  readonly revision: number;
}

export interface NewUser {
  readonly loginName: string;
  readonly password: string;
  readonly fullName: string;
  readonly groups: readonly string[];
}

const PREFIX = '$user-';

const failure = (code: GrpcError['code'], exception: string, loginName: string, message: string): GrpcError =>
  new GrpcError(code, message, { exception, 'login-name': loginName });

/** The users of a store, each kept in a stream of its own. Methods throw a GrpcError for users that are not there, or already are. */
export class Users {
  readonly #store: EventStore;

  constructor(store: EventStore) {
    this.#store = store;
  }

  find(loginName: string): KnownUser | undefined {
    const visible = this.#store.reader.visible(PREFIX + loginName);
    const last = visible && this.#store.reader.stream(visible, visible.last, 'backwards').next().value;
    if (!(last instanceof Object)) return undefined;
    const user = JSON.parse(last.data.toString('utf8')) as User;
    return { ...user, lastUpdated: last.created, revision: last.revision };
  }

  get(loginName: string): KnownUser {
    const user = this.find(loginName);
    if (!user) throw failure(Code.notFound, 'user-not-found', loginName, `User '${loginName}' is not found.`);
    return user;
  }

  /** The names of all users. */
  names(): readonly string[] {
    return this.#store.index
      .streamsStartingWith(PREFIX)
      .map((stream) => stream.slice(PREFIX.length))
      .filter((name) => this.find(name));
  }

  async create({ password, ...user }: NewUser): Promise<void> {
    try {
      await this.#write({ ...user, disabled: false, ...(await hashPassword(password)) }, 'noStream');
    } catch (error) {
      if (!(error instanceof WrongExpectedVersionError)) throw error;
      throw failure(
        Code.failedPrecondition,
        'user-conflict',
        user.loginName,
        `User '${user.loginName}' already exists.`,
      );
    }
  }

  async update({ loginName, fullName, groups, password }: NewUser): Promise<void> {
    const user = this.get(loginName);
    await this.#write(
      { ...user, fullName, groups, ...(password === '' ? {} : await hashPassword(password)) },
      user.revision,
    );
  }

  async setPassword(loginName: string, password: string): Promise<void> {
    const user = this.get(loginName);
    await this.#write({ ...user, ...(await hashPassword(password)) }, user.revision);
  }

  async setDisabled(loginName: string, disabled: boolean): Promise<void> {
    const user = this.get(loginName);
    await this.#write({ ...user, disabled }, user.revision);
  }

  async delete(loginName: string): Promise<void> {
    this.get(loginName);
    await this.#store.delete(PREFIX + loginName, 'any');
  }

  /** The user, if the password is right and they are not disabled. */
  async verify(loginName: string, password: string): Promise<KnownUser | undefined> {
    const user = this.find(loginName);
    return user && !user.disabled && (await isPassword(password, user)) ? user : undefined;
  }

  async #write({ loginName, fullName, groups, disabled, salt, hash }: User, expected: Expected): Promise<void> {
    const data = Buffer.from(JSON.stringify({ loginName, fullName, groups, disabled, salt, hash }));
    const event = {
      id: randomUUID(),
      type: '$UserUpdated',
      contentType: 'application/json',
      data,
      metadata: Buffer.alloc(0),
    };
    await this.#store.append([{ stream: PREFIX + loginName, expected, events: [event] }]);
  }
}
