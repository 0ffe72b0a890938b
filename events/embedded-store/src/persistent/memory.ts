import { randomUUID } from 'node:crypto';
import { Cursor } from '../storage/cursor';
import type { NewEvent } from '../storage/record';
import type { EventStore } from '../store/event-store';
import { metadataStreamOf } from '../store/metadata';
import { ALL, checkpointStream, parkedStream, type GroupConfig } from './settings';
import type { Task } from './source';

const json = (type: string, data: unknown): NewEvent => ({
  id: randomUUID(),
  type,
  contentType: 'application/json',
  data: Buffer.from(JSON.stringify(data)),
  metadata: Buffer.alloc(0),
});

/** A key as clients and the checkpoint stream write it. */
export const keyText = (source: string, key: number): string => (source === ALL ? `C:${key}/P:${key}` : String(key));
const keyFrom = (text: string): number => Number(/^C:(-?\d+)/.exec(text)?.[1] ?? text);

/** What a group keeps in streams of its own: its checkpoint and the events it has put aside. */
export class GroupMemory {
  readonly #store: EventStore;
  readonly #config: GroupConfig;
  #taking: Promise<unknown> = Promise.resolve();

  constructor(store: EventStore, config: GroupConfig) {
    this.#store = store;
    this.#config = config;
  }

  /** The key of the last event that was handled with everything before it. */
  checkpoint(): number | undefined {
    const visible = this.#store.reader.visible(checkpointStream(this.#config));
    if (!visible) return undefined;
    const { value } = this.#store.reader.stream(visible, visible.last, 'backwards').next();
    return value instanceof Object ? keyFrom(String(JSON.parse(value.data.toString('utf8')))) : undefined;
  }

  async writeCheckpoint(key: number): Promise<void> {
    const stream = checkpointStream(this.#config);
    const first = this.#store.heads.durable(stream).last < 0;
    const limit = {
      stream: metadataStreamOf(stream),
      expected: 'any' as const,
      events: [json('$metadata', { $maxCount: 2 })],
    };
    const event = json('$SubscriptionCheckpoint', keyText(this.#config.source, key));
    await this.#store.append([...(first ? [limit] : []), { stream, expected: 'any', events: [event] }]);
  }

  /** Puts an event aside as a link to it. */
  async park(task: Task, reason: string): Promise<void> {
    const record = new Cursor(this.#store.log).at(task.position);
    const target = record.isLink ? record.data.toString('utf8') : `${record.revision}@${record.stream}`;
    const link: NewEvent = {
      id: randomUUID(),
      type: '$>',
      contentType: 'application/octet-stream',
      data: Buffer.from(target),
      metadata: Buffer.from(
        JSON.stringify({ added: new Date().toISOString(), reason, subscriptionEventNumber: task.key ?? 0 }),
      ),
    };
    await this.#store.append([{ stream: parkedStream(this.#config), expected: 'any', events: [link] }]);
  }

  get parkedCount(): number {
    const visible = this.#store.reader.visible(parkedStream(this.#config));
    return visible ? Math.max(0, visible.last - visible.first + 1) : 0;
  }

  /** The events put aside, up to a revision of the parked stream; afterwards they are no longer there, for whoever else asks meanwhile either. */
  takeParked(stopAt: number | undefined): Promise<readonly Task[]> {
    const taken = this.#taking.then(() => this.#take(stopAt));
    this.#taking = taken.catch(() => undefined);
    return taken;
  }

  async #take(stopAt: number | undefined): Promise<readonly Task[]> {
    const stream = parkedStream(this.#config);
    const visible = this.#store.reader.visible(stream);
    if (!visible) return [];
    const end = Math.min(stopAt ?? visible.last + 1, visible.last + 1);
    const tasks: Task[] = [];
    for (const record of this.#store.reader.stream(visible, visible.first, 'forwards')) {
      if (record.revision >= end) break;
      tasks.push({ id: record.id, position: record.position, key: undefined, previous: -1, retries: 0 });
    }
    if (end <= visible.first) return [];
    const truncate = {
      stream: metadataStreamOf(stream),
      expected: 'any' as const,
      events: [json('$metadata', { $tb: end })],
    };
    await this.#store.append([truncate]);
    return tasks;
  }

  async forget(): Promise<void> {
    for (const stream of [checkpointStream(this.#config), parkedStream(this.#config)]) {
      if (this.#store.reader.visible(stream)) await this.#store.delete(stream, 'any');
    }
  }
}
