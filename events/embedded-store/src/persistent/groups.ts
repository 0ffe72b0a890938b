import { randomUUID } from 'node:crypto';
import { Code, GrpcError } from '../server/status';
import type { EventStore } from '../store/event-store';
import { Group } from './group';
import { keyOf, type GroupConfig } from './settings';

const CONFIG_STREAM = '$persistentSubscriptionConfig';

const trailers = (exception: string, source: string, group: string) => ({
  exception,
  'stream-name': source,
  'group-name': group,
});

export const doesNotExist = (source: string, group: string): GrpcError =>
  new GrpcError(
    Code.notFound,
    `Subscription group ${group} on stream ${source} does not exist.`,
    trailers('persistent-subscription-does-not-exist', source, group),
  );

const exists = (source: string, group: string): GrpcError =>
  new GrpcError(
    Code.alreadyExists,
    `Subscription group ${group} on stream ${source} exists.`,
    trailers('persistent-subscription-exists', source, group),
  );

/** All persistent subscriptions. Their settings are kept in a stream and survive a restart. */
export class Groups {
  readonly #store: EventStore;
  readonly #now: () => number;
  #groups = new Map<string, Group>();
  #changing: Promise<unknown> = Promise.resolve();

  constructor(store: EventStore, now: () => number) {
    this.#store = store;
    this.#now = now;
    for (const config of this.#remembered())
      this.#groups.set(keyOf(config.source, config.group), new Group(store, config, now));
  }

  #remembered(): readonly GroupConfig[] {
    const last = this.#store.reader.last(CONFIG_STREAM);
    return last ? (JSON.parse(last.data.toString('utf8')) as { entries: readonly GroupConfig[] }).entries : [];
  }

  get all(): readonly Group[] {
    return [...this.#groups.values()];
  }

  find(source: string, group: string): Group | undefined {
    return this.#groups.get(keyOf(source, group));
  }

  /** Throws a GrpcError (NOT_FOUND) where there is no such group. */
  get(source: string, group: string): Group {
    const found = this.find(source, group);
    if (!found) throw doesNotExist(source, group);
    return found;
  }

  create(config: GroupConfig): Promise<void> {
    return this.#change(async () => {
      if (this.find(config.source, config.group)) throw exists(config.source, config.group);
      await this.#remember([...this.all.map((group) => group.config), config]);
      this.#groups.set(keyOf(config.source, config.group), new Group(this.#store, config, this.#now));
    });
  }

  /** Changes a group; its consumers are dropped and can come back. */
  update(config: GroupConfig): Promise<void> {
    return this.#change(async () => {
      const old = this.get(config.source, config.group);
      const changed = { ...config, ...(old.config.filter ? { filter: old.config.filter } : {}) };
      await this.#remember(this.all.map((group) => (group === old ? changed : group.config)));
      await old.close('updated');
      this.#groups.set(keyOf(config.source, config.group), new Group(this.#store, changed, this.#now));
    });
  }

  delete(source: string, name: string): Promise<void> {
    return this.#change(async () => {
      const old = this.get(source, name);
      await this.#remember(this.all.filter((group) => group !== old).map((group) => group.config));
      this.#groups.delete(keyOf(source, name));
      await old.close('deleted');
      await old.memory.forget();
    });
  }

  /** One change after another. */
  #change<T>(change: () => Promise<T>): Promise<T> {
    const result = this.#changing.then(change);
    this.#changing = result.catch(() => undefined);
    return result;
  }

  async #remember(entries: readonly GroupConfig[]): Promise<void> {
    const data = Buffer.from(JSON.stringify({ version: '2', entries }));
    const event = {
      id: randomUUID(),
      type: '$PersistentConfig',
      contentType: 'application/json',
      data,
      metadata: Buffer.alloc(0),
    };
    await this.#store.append([{ stream: CONFIG_STREAM, expected: 'any', events: [event] }]);
  }

  /** Begins anew from what is remembered; all consumers are dropped. */
  restart(): Promise<void> {
    return this.#change(async () => {
      const configs = this.all.map((group) => group.config);
      for (const group of this.all) await group.close('updated');
      this.#groups = new Map(
        configs.map((config) => [keyOf(config.source, config.group), new Group(this.#store, config, this.#now)]),
      );
    });
  }

  /** Writes all checkpoints down and stops. */
  async close(): Promise<void> {
    await this.#changing;
    for (const group of this.all) await group.close('stopping');
  }
}
