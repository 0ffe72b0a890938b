import type { Decoded, Encodable } from '../codec/message';
import { Empty, uuidText, type Status } from '../protocol/shared';
import {
  BatchAppendReq,
  BatchAppendResp,
  MaximumAppendSizeExceeded,
  StreamDeletedDetail,
  WrongExpectedVersion,
} from '../protocol/streams';
import type { Call } from '../server/call';
import { toGrpcError } from '../server/failures';
import { Code, GrpcError } from '../server/status';
import type { NewEvent } from '../storage/record';
import {
  AppendTooLargeError,
  InvalidRequestError,
  StreamDeletedError,
  WrongExpectedVersionError,
} from '../store/errors';
import { conflict, successOf } from './append';
import { appendSize, expectedOf, proposedEvent, streamOf } from './appending';
import type { Context } from './context';
import { EventPage } from './event-page';

type Request = Decoded<typeof BatchAppendReq>;
type Options = NonNullable<Request['options']>;
type ErrorStatus = Encodable<typeof Status>;

interface Open {
  readonly correlationId: Request['correlationId'];
  readonly options: Options;
  readonly events: NewEvent[];
}

const detail = (type: string, value: Buffer) => ({ typeUrl: `type.googleapis.com/event_store.client.${type}`, value });

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
    return { code, message, details: detail('AccessDenied', Empty.encode({})) };
  return { code, message, details: detail(code === Code.unavailable ? 'Timeout' : 'Unknown', Empty.encode({})) };
};

class BatchAppender {
  readonly #open = new Map<string, Open>();
  readonly #answers = new EventPage('text');
  #running = 0;
  #clientDone = false;

  constructor(
    readonly context: Context,
    readonly call: Call,
  ) {}

  receive(message: Buffer): void {
    const request = BatchAppendReq.decode(message);
    const key = uuidText(request.correlationId);
    if (key === undefined) throw new InvalidRequestError('a batch needs a correlation id');
    const open = this.#open.get(key) ?? this.#begin(key, request);
    open.events.push(...request.proposed.map(proposedEvent));
    if (!request.isFinal) return;
    this.#open.delete(key);
    this.#running++;
    void this.#append(open);
  }

  #begin(key: string, { correlationId, options }: Request): Open {
    if (!options) throw new InvalidRequestError('the first part of a batch needs options');
    const open = { correlationId, options, events: [] };
    this.#open.set(key, open);
    return open;
  }

  async #append({ correlationId, options, events }: Open): Promise<void> {
    const { stream, revision, noStream, any, streamExists } = options;
    const echo = { correlationId, stream, revision, noStream, any, streamExists };
    try {
      this.#answer({ ...echo, success: await this.#appended(options, events) });
    } catch (error) {
      this.#answer({ ...echo, error: statusOf(error, options) });
    }
    this.#running--;
    this.#endWhenDone();
  }

  async #appended(options: Options, events: readonly NewEvent[]) {
    const { store, access, maxAppendSize } = this.context;
    const stream = streamOf(options);
    if (access.enforced) await access.require(this.call, stream, 'write');
    if (appendSize(events) > maxAppendSize) throw new AppendTooLargeError(maxAppendSize);
    const [appended] = await store.append([{ stream, expected: expectedOf(options), events }]);
    if (!appended) throw new GrpcError(Code.internal, 'nothing was appended');
    return successOf(appended);
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
