import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EventStore } from '../store/event-store';
import { Cursor } from '../storage/cursor';
import { Consumers, type Consumer } from './consumers';
import { GroupMemory } from './memory';
import { Outstanding } from './outstanding';
import { pinKey } from './pin-key';
import type { GroupConfig } from './settings';
import { Source, type Task } from './source';
import { CheckpointPace } from './checkpoint-pace';

const TICK_MS = 1000;

/** What a consumer does with an event it cannot handle. */
export type NackAction = 'retry' | 'park' | 'skip' | 'stop';

/** A persistent subscription: hands each event of a source to one of its consumers and remembers what is done. */
export class Group {
  readonly consumers: Consumers;
  readonly outstanding = new Outstanding();
  readonly memory: GroupMemory;
  readonly #source: Source;
  readonly #pace: CheckpointPace;
  readonly #timer: NodeJS.Timeout;
  #buffer: Task[] = [];
  #retries: Task[] = [];
  #pumping = false;
  #again = false;
  total = 0;

  constructor(
    readonly store: EventStore,
    readonly config: GroupConfig,
    readonly now: () => number,
  ) {
    this.memory = new GroupMemory(store, config);
    const checkpoint = this.memory.checkpoint();
    const after = checkpoint ?? config.startAfter;
    this.#source = new Source(store, config, after);
    this.consumers = new Consumers(config.settings.strategy);
    this.#pace = new CheckpointPace(config.settings, after, checkpoint, now);
    this.#timer = setInterval(() => this.#tick(), TICK_MS).unref();
    store.news.on('published', this.#pump);
  }

  get bufferedCount(): number {
    return this.#buffer.length;
  }
  get retryCount(): number {
    return this.#retries.length;
  }
  get checkpointed(): number | undefined {
    return this.#pace.written;
  }
  get lastKnown(): number {
    return this.#source.last;
  }
  get live(): boolean {
    return this.#buffer.length === 0;
  }

  add(consumer: Consumer): void {
    this.consumers.add(consumer);
    this.#pump();
  }

  /** A consumer has left: what it had is tried again elsewhere. */
  remove(consumer: Consumer): void {
    this.consumers.remove(consumer);
    for (const task of this.outstanding.of(consumer)) this.#retry(task, 'the consumer left');
    this.#pump();
  }

  ack(ids: readonly string[]): void {
    for (const id of ids) if (this.outstanding.remove(id)) this.#pace.done();
    this.#checkpoint(false);
    this.#pump();
  }

  nack(ids: readonly string[], action: NackAction, reason: string): void {
    for (const id of ids) {
      const task = this.outstanding.remove(id);
      if (!task) continue;
      if (action === 'retry') this.#retry(task, reason);
      else if (action === 'park') this.#park(task, `Client explicitly NAK'ed message.\n${reason}`);
      else this.#pace.done();
    }
    this.#checkpoint(false);
    this.#pump();
  }

  #retry(task: Task, reason: string): void {
    this.outstanding.remove(task.id);
    if (task.retries >= this.config.settings.maxRetryCount)
      return this.#park(task, `Reached retry count of ${task.retries}\n${reason}`);
    this.#retries.push({ ...task, retries: task.retries + 1 });
    this.#retries.sort((a, b) => (a.key ?? -1) - (b.key ?? -1));
  }

  /** Until it is parked durably the event counts as not done. */
  #park(task: Task, reason: string): void {
    this.#pace.parking(task);
    this.memory.park(task, reason).then(
      () => this.#pace.parked(task),
      () => {
        this.#pace.parked(task);
        this.#retries.push(task);
      },
    );
  }

  /** Tries the events that were put aside again, up to a revision of the parked stream. */
  async replayParked(stopAt: number | undefined): Promise<void> {
    this.#retries.push(...(await this.memory.takeParked(stopAt)));
    this.#pump();
  }

  readonly #pump = (): void => {
    this.#again = true;
    if (this.#pumping || !this.consumers.anyRoom) return;
    this.#pumping = true;
    void this.#push().finally(() => {
      this.#pumping = false;
      if (this.#again) this.#pump();
    });
  };

  async #push(): Promise<void> {
    do {
      await nextTurn();
      this.#again = false;
    } while (this.#sendSome(this.#retries) + this.#sendSome(this.#filled()) > 0 && this.consumers.anyRoom);
    this.#checkpoint(false);
  }

  #filled(): Task[] {
    const { historyBufferSize, readBatchSize } = this.config.settings;
    if (this.#buffer.length + readBatchSize <= historyBufferSize)
      this.#buffer.push(...this.#source.next(readBatchSize));
    return this.#buffer;
  }

  /** Sends what has a consumer with room; what has none stays where it is. Returns how many were sent. */
  #sendSome(tasks: Task[]): number {
    let sent = 0;
    for (let at = 0; at < tasks.length && this.consumers.anyRoom;) {
      const task = tasks[at] as Task;
      const consumer = this.outstanding.has(task.id) ? undefined : this.consumers.choose(() => this.#pinKey(task));
      if (!consumer) {
        at++;
        continue;
      }
      tasks.splice(at, 1);
      this.#send(task, consumer);
      sent++;
    }
    return sent;
  }

  #pinKey(task: Task): string {
    return pinKey(new Cursor(this.store.log).at(task.position), this.store.reader, this.config.settings);
  }

  #send(task: Task, consumer: Consumer): void {
    const { messageTimeout } = this.config.settings;
    this.outstanding.add(task, consumer, messageTimeout > 0 ? this.now() + messageTimeout : Infinity);
    this.total++;
    consumer.send(task);
  }

  #tick(): void {
    for (const task of this.outstanding.expired(this.now())) this.#retry(task, 'the consumer did not answer in time');
    this.#checkpoint(true);
    this.#pump();
  }

  /** Everything up to here is done. */
  #doneUpTo(): number {
    const open = [...this.outstanding.tasks, ...this.#retries, ...this.#pace.beingParked].filter(
      ({ key }) => key !== undefined,
    );
    const waiting = this.#buffer[0];
    const known = waiting ? waiting.previous : this.#source.last;
    return open.reduce((lowest, { previous }) => Math.min(lowest, previous), known);
  }

  #checkpoint(onTick: boolean): void {
    if (!this.#pace.due(onTick)) return;
    const key = this.#doneUpTo();
    this.#pace.write(key, () => this.memory.writeCheckpoint(key));
  }

  /** Drops all consumers and stops. Resolves when the checkpoint is written. */
  async close(reason: 'deleted' | 'updated' | 'stopping'): Promise<void> {
    clearInterval(this.#timer);
    this.store.news.off('published', this.#pump);
    for (const consumer of this.consumers.all) if (reason !== 'stopping') consumer.drop(reason);
    if (reason !== 'deleted') await this.#pace.flush(this.#doneUpTo(), (key) => this.memory.writeCheckpoint(key));
  }
}
