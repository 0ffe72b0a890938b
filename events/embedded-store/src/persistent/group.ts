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
import { Throughput } from './throughput';
import { Turns } from './turns';

const TICK_MS = 1000;

/** What a consumer does with an event it cannot handle. */
export type NackAction = 'retry' | 'park' | 'skip' | 'stop';

/** A persistent subscription: hands each event of a source to one of its consumers and remembers what is done. */
export class Group {
  readonly consumers: Consumers;
  readonly outstanding: Outstanding;
  readonly memory: GroupMemory;
  readonly throughput: Throughput;
  readonly #source: Source;
  readonly #dispatcher: Dispatcher;
  readonly #pace: CheckpointPace;
  readonly #turns = new Turns(
    () => this.#turn(),
    (error) => this.#fail(error),
  );
  readonly #timer: NodeJS.Timeout;

  constructor(
    readonly store: EventStore,
    readonly config: GroupConfig,
    readonly now: () => number,
  ) {
    this.memory = new GroupMemory(store, config);
    this.outstanding = new Outstanding(now);
    this.throughput = new Throughput(now);
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
    return { buffered, retrying: retries.length, checkpointed: this.#pace.written, lastKnown: this.#source.lastKnown };
  }

  add(consumer: Consumer): void {
    this.consumers.add(consumer);
    this.#pump();
  }

  /** A consumer has left: what it had goes to another. That says nothing against the events, so it does not count as a try. */
  remove(consumer: Consumer): void {
    this.consumers.remove(consumer);
    this.#dispatcher.retry(this.outstanding.removeAll(consumer));
    this.#pump();
  }

  ack(ids: readonly string[]): void {
    this.#answered(ids, () => this.#pace.done());
  }

  nack(ids: readonly string[], action: NackAction, reason: string): void {
    this.#answered(ids, (task) => {
      if (action === 'retry') this.#retry(task, reason);
      else if (action === 'park') this.#park(task, `Client explicitly NAK'ed message.\n${reason}`);
      else this.#pace.done();
    });
  }

  /** The room that an answer makes is filled before the next answer counts: an event to be tried again never waits behind newer ones. */
  #answered(ids: readonly string[], settle: (task: Task) => void): void {
    try {
      for (const id of ids) {
        const task = this.outstanding.remove(id);
        if (!task) continue;
        settle(task);
        this.#dispatcher.dispatch();
      }
      this.#checkpoint(false);
    } catch (error) {
      this.#fail(error);
    }
  }

  #retry(task: Task, reason: string): void {
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
    if (this.consumers.anyRoom) this.#turns.start();
  };

  #turn(): boolean {
    const sent = this.#dispatcher.dispatch();
    this.#checkpoint(false);
    return sent && this.consumers.anyRoom;
  }

  /** An event that cannot be read ends the subscriptions, not the store. */
  #fail(error: unknown): void {
    for (const consumer of this.consumers.all) consumer.drop(error);
  }

  #send(task: Task, consumer: Consumer): void {
    this.outstanding.add(task, consumer);
    this.throughput.add();
    consumer.send(task);
  }

  #tick(): void {
    for (const task of this.outstanding.removeOlderThan(this.config.settings.messageTimeout))
      this.#retry(task, 'the consumer did not answer in time');
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
