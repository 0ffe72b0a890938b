import type { Encodable } from '../codec/message';
import { Empty, type Status } from '../protocol/shared';
import {
  BatchAppendResp,
  MaximumAppendSizeExceeded,
  StreamDeletedDetail,
  WrongExpectedVersion,
} from '../protocol/streams';
import type { Call } from '../server/call';
import { toGrpcError } from '../server/failures';
import { Code } from '../server/status';
import type { NewEvent } from '../storage/record';
import {
  AppendTooLargeError,
  InvalidRequestError,
  StreamDeletedError,
  WrongExpectedVersionError,
} from '../store/errors';
import { conflict, successOf } from './append';
import { appendSize, expectedOf, streamOf } from './appending';
import { correlationKey, readBatchPart, readOptions, type BatchPart, type Options } from './batch-wire';
import type { Context } from './context';
import { EventPage } from './event-page';

type ErrorStatus = Encodable<typeof Status>;

interface Batch {
  readonly correlationId: Buffer;
  readonly options: Options;
  readonly events: NewEvent[];
}

const detail = (type: string, value: Buffer) => ({ typeUrl: `type.googleapis.com/event_store.client.${type}`, value });
const nothing = Empty.encode({});

/** The in-band status of a failed append. */
const statusOf = (error: unknown, options: Options): ErrorStatus => {
  const { code, message } = toGrpcError(error);
  if (error instanceof WrongExpectedVersionError) {
    return {
      code: Code.alreadyExists,
      message,
      details: detail('WrongExpectedVersion', WrongExpectedVersion.encode(conflict(error))),
    };
  }
  if (error instanceof StreamDeletedError) {
    return { code, message, details: detail('StreamDeleted', StreamDeletedDetail.encode({ stream: options.stream })) };
  }
  if (error instanceof AppendTooLargeError) {
    const value = MaximumAppendSizeExceeded.encode({ maxAppendSize: error.maxAppendSize });
    return { code, message, details: detail('MaximumAppendSizeExceeded', value) };
  }
  if (code === Code.permissionDenied || code === Code.unauthenticated)
    return { code, message, details: detail('AccessDenied', nothing) };
  return { code, message, details: detail(code === Code.unavailable ? 'Timeout' : 'Unknown', nothing) };
};

class BatchAppender {
  readonly #open = new Map<string, Batch>();
  readonly #answers = new EventPage('text');
  #running = 0;
  #clientDone = false;

  constructor(
    readonly context: Context,
    readonly call: Call,
  ) {}

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

  /** What is too large already need not be kept. */
  #extend(open: Batch, { events }: BatchPart): void {
    if (appendSize(open.events) <= this.context.maxAppendSize) open.events.push(...events);
  }

  #begin({ correlationId, options, events }: BatchPart): Batch {
    if (!options) throw new InvalidRequestError('the first part of a batch needs options');
    return { correlationId, options: readOptions(options), events: [...events] };
  }

  async #append({ correlationId, options, events }: Batch): Promise<void> {
    const { stream, revision, noStream, any, streamExists } = options;
    const echo = { correlationId, stream, revision, noStream, any, streamExists };
    try {
      const { store, access, maxAppendSize } = this.context;
      const name = streamOf(options);
      if (access.enforced) await access.require(this.call, name, 'write');
      if (appendSize(events) > maxAppendSize) throw new AppendTooLargeError(maxAppendSize);
      const [appended] = await store.append([{ stream: name, expected: expectedOf(options), events }]);
      this.#answer({ ...echo, success: appended && successOf(appended) });
    } catch (error) {
      this.#answer({ ...echo, error: statusOf(error, options) });
    }
    this.#running--;
    this.#endWhenDone();
  }

  /** Answers that become ready together leave together. */
  #answer(response: Encodable<typeof BatchAppendResp>): void {
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
