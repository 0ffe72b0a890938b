import { randomUUID } from 'node:crypto';
import { streamName, timestampOf } from '../protocol/shared';
import { ReadResp } from '../protocol/streams';
import type { Call } from '../server/call';
import { toGrpcError } from '../server/failures';
import type { Context } from '../serving/context';
import { EventPage } from '../serving/event-page';
import { adding, idFormOf, type ReadOptions } from '../serving/read-options';
import { Alarm } from './live';

class StreamSubscription {
  readonly stream: string;
  readonly #page: EventPage;
  readonly #add: ReturnType<typeof adding>;
  #next: number;
  #live = false;

  constructor(
    readonly options: ReadOptions,
    readonly context: Context,
    readonly call: Call,
  ) {
    this.stream = streamName(options.stream?.stream);
    this.#page = new EventPage(idFormOf(options));
    this.#add = adding(options, context, call);
    const after =
      options.stream?.revision ?? (options.stream?.end ? context.store.reader.lastRevision(this.stream) : -1);
    this.#next = after + 1;
  }

  get standing() {
    return { at: this.#next - 1, isLive: this.#live };
  }

  /** Sends everything that can be seen now. Throws StreamDeletedError once the stream has a tombstone. */
  async turn(): Promise<void> {
    const { reader } = this.context.store;
    const visible = reader.visible(this.stream);
    if (!visible) return;
    for (const record of reader.stream(visible, this.#next, 'forwards')) {
      this.#next = record.revision + 1;
      this.#add(this.#page, record);
      if (this.#page.full) await this.#flush();
      if (!this.call.open) return;
    }
    await this.#flush();
  }

  async #flush(): Promise<void> {
    if (!this.#page.empty) await this.call.sendFrames(this.#page.take());
  }

  async caughtUp(): Promise<void> {
    if (this.#live) return;
    this.#live = true;
    const caughtUp = { timestamp: timestampOf(this.context.now()), revision: this.#next - 1 };
    await this.call.send(ReadResp.encode({ caughtUp }));
  }
}

/** Subscribes to a stream, after the given revision, until the client leaves or the stream is deleted for good. */
export const subscribeToStream = async (options: ReadOptions, context: Context, call: Call): Promise<void> => {
  const subscription = new StreamSubscription(options, context, call);
  await context.access.require(call, subscription.stream, 'read');
  const alarm = new Alarm(context.store, call, (records) =>
    records.some(({ stream }) => stream === subscription.stream),
  );
  const standing = () => subscription.standing;
  const { stream } = subscription;
  context.following.add(call, { source: stream, isFiltered: false, since: context.now(), standing });
  await call.send(ReadResp.encode({ confirmation: { subscriptionId: randomUUID() } }));
  while (call.open) {
    await alarm.wait();
    try {
      await subscription.turn();
    } catch (error) {
      return call.fail(toGrpcError(error));
    }
    if (call.open) await subscription.caughtUp();
  }
};
