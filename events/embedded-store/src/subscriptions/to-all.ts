import { randomUUID } from 'node:crypto';
import { timestampOf } from '../protocol/shared';
import { ReadResp } from '../protocol/streams';
import type { Call } from '../server/call';
import type { Context } from '../serving/context';
import { EventPage } from '../serving/event-page';
import { adding, idFormOf, type ReadOptions } from '../serving/read-options';
import { Cursor } from '../storage/cursor';
import { filterOf, type Filter } from '../store/filter';
import { Alarm } from './live';

const EVENTS_PER_TURN = 4096;

/** Follows the log: everything there is, then everything that comes. */
class AllSubscription {
  readonly #cursor: Cursor;
  readonly #page: EventPage;
  readonly #add: ReturnType<typeof adding>;
  readonly #filter: Filter | undefined;
  #last: number;
  #sinceCheckpoint = 0;
  #live = false;

  constructor(
    readonly options: ReadOptions,
    readonly context: Context,
    readonly call: Call,
  ) {
    this.#cursor = new Cursor(context.store.log);
    this.#last = this.#begin();
    this.#page = new EventPage(idFormOf(options));
    this.#add = adding(options, context, call);
    this.#filter = options.filter ? filterOf(options.filter) : undefined;
  }

  /** Moves to the first event to send; returns the position after which the subscription begins. */
  #begin(): number {
    const { all } = this.options;
    if (all?.end) return this.#afterLast();
    const after = all?.position?.commit;
    if (after === undefined) return 0;
    this.context.store.log.refuseLost(after);
    this.#cursor.seekNear(after);
    if (this.#cursor.forward()?.position !== after) this.#cursor.seekNear(after);
    return after;
  }

  #afterLast(): number {
    this.#cursor.seek(this.context.store.log.end);
    return this.context.store.reader.lastPosition();
  }

  get standing() {
    return { at: this.#last, isLive: this.#live };
  }

  /** Sends a turn's worth of events; returns whether there may be more. */
  async turn(): Promise<boolean> {
    for (let seen = 0; seen < EVENTS_PER_TURN; seen++) {
      const record = this.#cursor.forward();
      if (!record) {
        await this.#flush();
        return false;
      }
      this.#last = record.position;
      if (!this.#filter) this.#add(this.#page, record);
      else this.#consider(record, this.#filter);
      if (this.#page.full) await this.#flush();
      if (!this.call.open) return false;
    }
    await this.#flush();
    await new Promise(setImmediate);
    return true;
  }

  #consider(record: Parameters<Filter['accepts']>[0], filter: Filter): void {
    if (filter.accepts(record)) this.#add(this.#page, record);
    if (++this.#sinceCheckpoint >= filter.checkpointEvery) this.#checkpoint();
  }

  #checkpoint(): void {
    this.#sinceCheckpoint = 0;
    const checkpoint = { commit: this.#last, prepare: this.#last, timestamp: timestampOf(this.context.now()) };
    this.#page.addMessage(ReadResp.encode({ checkpoint }));
  }

  async #flush(): Promise<void> {
    if (!this.#page.empty) await this.call.sendFrames(this.#page.take());
  }

  /** Says once that the client has everything there is. */
  async caughtUp(): Promise<void> {
    if (this.#live) return;
    this.#live = true;
    if (this.#filter) this.#checkpoint();
    const position = { commit: this.#last, prepare: this.#last };
    this.#page.addMessage(ReadResp.encode({ caughtUp: { timestamp: timestampOf(this.context.now()), position } }));
    await this.#flush();
  }
}

/** Subscribes to `$all`, after the given position, through an optional filter, until the client leaves. */
export const subscribeToAll = async (options: ReadOptions, context: Context, call: Call): Promise<void> => {
  await context.access.require(call, '$all', 'read');
  const alarm = new Alarm(context.store, call, () => true);
  const subscription = new AllSubscription(options, context, call);
  const isFiltered = options.filter !== undefined;
  const standing = () => subscription.standing;
  context.following.add(call, { source: '$all', isFiltered, since: context.now(), standing });
  await call.send(ReadResp.encode({ confirmation: { subscriptionId: randomUUID() } }));
  while (call.open) {
    await alarm.wait();
    while (call.open && (await subscription.turn()));
    if (call.open) await subscription.caughtUp();
  }
};
