import type { Encodable } from '../codec/message';
import { BatchAppendResp } from '../protocol/streams';
import type { Call } from '../server/call';
import { Code, GrpcError } from '../server/status';
import type { NewEvent } from '../storage/record';
import { InvalidRequestError } from '../store/errors';
import { successOf } from './append';
import { expectedOf, streamOf } from './appending';
import { statusOf } from './batch-status';
import { BatchDeadlines, deadlineOf } from './batch-deadlines';
import { correlationKey, readBatchPart, readOptions, type BatchPart, type Options } from './batch-wire';
import type { Context } from '../serving/context';
import { EventPage } from '../serving/event-page';
import { appendSize, refuseLarge } from './sizes';

interface Batch {
  readonly correlationId: Buffer;
  readonly options: Options;
  readonly events: NewEvent[];
  isAnswered: boolean;
}

class BatchAppender {
  readonly #open = new Map<string, Batch>();
  readonly #answers = new EventPage('text');
  readonly #deadlines: BatchDeadlines<Batch>;
  #running = 0;
  #clientDone = false;

  constructor(
    readonly context: Context,
    readonly call: Call,
  ) {
    this.#deadlines = new BatchDeadlines(context.now, (batch) => this.#expire(batch));
    call.onClose(() => this.#deadlines.close());
  }

  receive(message: Buffer): void {
    const part = readBatchPart(message);
    const key = correlationKey(part.correlationId);
    const open = this.#open.get(key);
    if (open) this.#extend(open, part);
    const batch = open ?? this.#begin(part);
    if (!part.isFinal) return void this.#open.set(key, batch);
    if (open) this.#open.delete(key);
    this.#running++;
    void this.#append(batch);
  }

  /** What is too large or too late already need not be kept. */
  #extend(open: Batch, { events }: BatchPart): void {
    if (!open.isAnswered && appendSize(open.events) <= this.context.maxAppendSize) open.events.push(...events);
  }

  #begin({ correlationId, options, events }: BatchPart): Batch {
    if (!options) throw new InvalidRequestError('the first part of a batch needs options');
    const read = readOptions(options);
    const batch = { correlationId, options: read, events: [...events], isAnswered: false };
    const now = this.context.now();
    const deadline = deadlineOf(read, now);
    if (deadline === undefined) return batch;
    if (deadline <= now) this.#expire(batch);
    else this.#deadlines.watch(batch, deadline);
    return batch;
  }

  /** Before its append begins, nothing is written for it; afterwards nobody can tell whether it will be. */
  #expire(batch: Batch): void {
    const late = new GrpcError(Code.deadlineExceeded, 'the deadline of the batch has passed');
    this.#answer(batch, { error: statusOf(late, batch.options) });
  }

  async #append(batch: Batch): Promise<void> {
    try {
      const success = batch.isAnswered ? undefined : await this.#write(batch);
      this.#answer(batch, { success });
    } catch (error) {
      this.#answer(batch, { error: statusOf(error, batch.options) });
    }
    this.#running--;
    this.#endWhenDone();
  }

  async #write(batch: Batch) {
    const { options, events } = batch;
    const { store, access, maxAppendSize } = this.context;
    const stream = streamOf(options);
    if (access.enforced) await access.require(this.call, stream, 'write');
    if (batch.isAnswered) return undefined;
    refuseLarge(events, maxAppendSize);
    const [appended] = await store.append([{ stream, expected: expectedOf(options), events }]);
    return appended && successOf(appended);
  }

  /** Answers a batch once. Answers that become ready together leave together. */
  #answer(batch: Batch, result: Pick<Encodable<typeof BatchAppendResp>, 'error' | 'success'>): void {
    if (batch.isAnswered) return;
    batch.isAnswered = true;
    this.#deadlines.answered(batch);
    const { stream, revision, noStream, any, streamExists } = batch.options;
    const response = { correlationId: batch.correlationId, stream, revision, noStream, any, streamExists, ...result };
    if (this.#answers.empty) queueMicrotask(() => void this.call.sendFrames(this.#answers.take()));
    this.#answers.addMessage(BatchAppendResp.encode(response));
  }

  finish(): void {
    this.#clientDone = true;
    this.#endWhenDone();
  }

  #endWhenDone(): void {
    if (this.#clientDone && this.#running === 0) setImmediate(() => this.call.end());
  }
}

/** `Streams/BatchAppend`: any number of appends in flight on one call, each answered when it is durable. */
export const batchAppend =
  (context: Context) =>
  (call: Call): void => {
    const appender = new BatchAppender(context, call);
    call.onMessages(
      (message) => appender.receive(message),
      () => appender.finish(),
    );
  };
