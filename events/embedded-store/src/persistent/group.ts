import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EventStore } from '../store/event-store';
import { Cursor } from '../storage/cursor';
import { Consumers, type Consumer } from './consumers';
import { Dispatcher } from './dispatcher';
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
  readonly #dispatcher: Dispatcher;
  readonly #pace: CheckpointPace;
  readonly #timer: NodeJS.Timeout;
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
    this.#dispatcher = this.#newDispatcher();
    this.#pace = new CheckpointPace(config.settings, after, checkpoint, now);
    this.#timer = setInterval(() => this.#tick(), TICK_MS).unref();
    store.news.on('published', this.#pump);
  }

  #newDispatcher(): Dispatcher {
    const { settings } = this.config;
    return new Dispatcher({
      source: this.#source,
      consumers: this.consumers,
      outstanding: this.outstanding,
      settings,
      pinKey: (task) => pinKey(new Cursor(this.store.log).at(task.position), this.store.reader, settings),
      send: (task, consumer) => this.#send(task, consumer),
    });
  }

  /** How the group stands; keys are revisions or positions of the source. */
  get figures() {
    const { buffered, retries } = this.#dispatcher;
    return { buffered, retrying: retries.length, checkpointed: this.#pace.written, lastKnown: this.#source.last };
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
    this.#dispatcher.retry([{ ...task, retries: task.retries + 1 }]);
  }

  /** Until it is parked durably the event counts as not done. */
  #park(task: Task, reason: string): void {
    this.#pace.parking(task);
    this.memory.park(task, reason).then(
      () => this.#pace.parked(task),
      () => {
        this.#pace.parked(task);
        this.#dispatcher.retry([task]);
      },
    );
  }

  /** Tries the events that were put aside again, up to a revision of the parked stream. */
  async replayParked(stopAt: number | undefined): Promise<void> {
    this.#dispatcher.retry(await this.memory.takeParked(stopAt));
    this.#pump();
  }

  readonly #pump = (): void => {
    this.#again = true;
    if (this.#pumping || !this.consumers.anyRoom) return;
    this.#pumping = true;
    const pushed = this.#push().catch((error: unknown) => this.#fail(error));
    void pushed.finally(() => {
      this.#pumping = false;
      if (this.#again) this.#pump();
    });
  };

  async #push(): Promise<void> {
    do {
      await nextTurn();
      this.#again = false;
    } while (this.#dispatcher.dispatch() && this.consumers.anyRoom);
    this.#checkpoint(false);
  }

  /** An event that cannot be read ends the subscriptions, not the store. */
  #fail(error: unknown): void {
    this.#again = false;
    for (const consumer of this.consumers.all) consumer.drop(error);
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
    const open = [...this.outstanding.tasks, ...this.#dispatcher.retries, ...this.#pace.beingParked].filter(
      ({ key }) => key !== undefined,
    );
    return open.reduce((lowest, { previous }) => Math.min(lowest, previous), this.#dispatcher.passed);
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
    for (const consumer of this.consumers.all) if (reason !== 'stopping') consumer.drop();
    if (reason !== 'deleted') await this.#pace.flush(this.#doneUpTo(), (key) => this.memory.writeCheckpoint(key));
  }
}
