import { Cursor } from '../storage/cursor';
import type { Decoded } from '../codec/message';
import { PersistentReadReq, PersistentReadResp } from '../protocol/persistent';
import { streamName, uuidText } from '../protocol/shared';
import type { Consumer } from '../persistent/consumers';
import type { Group, NackAction } from '../persistent/group';
import { ALL, keyOf } from '../persistent/settings';
import type { Task } from '../persistent/source';
import type { Groups } from '../persistent/groups';
import { Throughput } from '../persistent/throughput';
import { Timings } from '../persistent/timings';
import type { Call } from '../server/call';
import { toGrpcError } from '../server/failures';
import { Code, GrpcError } from '../server/status';
import { InvalidRequestError } from '../store/errors';
import type { Context } from '../serving/context';
import { EventPage } from '../serving/event-page';
import { resolved } from '../serving/resolved';

type Request = Decoded<typeof PersistentReadReq>;
type Options = NonNullable<Request['options']>;

const ACTIONS: readonly NackAction[] = ['retry', 'park', 'retry', 'skip', 'stop'];
const DEFAULT_CAPACITY = 10;

const groupTrailers = (exception: string, { config }: Group) => ({
  exception,
  'stream-name': config.source,
  'group-name': config.group,
});

const refuseTooMany = (group: Group): void => {
  const { maxSubscriberCount } = group.config.settings;
  if (maxSubscriberCount === 0 || group.consumers.all.length < maxSubscriberCount) return;
  const message = `Maximum subscriptions reached for subscription group ${group.config.group} on stream ${group.config.source}.`;
  throw new GrpcError(Code.failedPrecondition, message, groupTrailers('maximum-subscribers-reached', group));
};

/** One client's end of a persistent subscription. */
class ConsumerCall {
  readonly #page: EventPage;
  readonly consumer: Consumer;

  constructor(
    readonly call: Call,
    readonly context: Context,
    readonly group: Group,
    options: Options,
  ) {
    this.#page = new EventPage(options.uuid?.text ? 'text' : 'structured');
    this.consumer = {
      name: String(call.headers['connection-name'] ?? ''),
      from: call.remoteAddress,
      username: call.caller.name,
      capacity: options.bufferSize > 0 ? options.bufferSize : DEFAULT_CAPACITY,
      inFlight: new Map(),
      send: (task) => this.#send(task),
      drop: (failure) => this.#drop(failure),
      throughput: new Throughput(group.now),
      timings: group.config.settings.extraStatistics ? new Timings() : undefined,
    };
    this.#page.addMessage(
      PersistentReadResp.encode({ confirmation: { subscriptionId: keyOf(group.config.source, group.config.group) } }),
    );
    void call.sendFrames(this.#page.take());
    group.add(this.consumer);
    call.onClose(() => group.remove(this.consumer));
  }

  #send({ position, key, retries }: Task): void {
    const record = new Cursor(this.context.store.log).at(position);
    const resolve = record.isLink && (key === undefined || this.group.config.settings.resolveLinks);
    const event = resolve ? resolved(record, this.context, this.call) : { event: record, link: undefined };
    if (this.#page.empty) queueMicrotask(() => void this.call.sendFrames(this.#page.take()));
    this.#page.add({ ...event, retryCount: retries });
  }

  #drop(failure: unknown): void {
    if (failure !== undefined) return this.#fail(failure);
    const message = 'Subscription was dropped.';
    this.call.fail(
      new GrpcError(Code.cancelled, message, groupTrailers('persistent-subscription-dropped', this.group)),
    );
  }

  #fail(failure: unknown): void {
    const { code, message } = toGrpcError(failure);
    const trailers = { ...groupTrailers('persistent-subscription-failed', this.group), reason: message };
    this.call.fail(new GrpcError(code, message, trailers));
  }

  answer({ ack, nack }: Request): void {
    const ids = (ack ?? nack)?.ids.flatMap((id) => uuidText(id) ?? []) ?? [];
    if (ack) this.group.ack(ids);
    else if (nack) this.group.nack(ids, ACTIONS[nack.action] ?? 'skip', nack.reason);
  }
}

const begin = async ({ options }: Request, call: Call, context: Context, groups: Groups): Promise<ConsumerCall> => {
  if (!options) throw new InvalidRequestError('the first message must hold the options');
  const source = options.all ? ALL : streamName(options.stream);
  await context.access.require(call, source, 'read');
  const group = groups.get(source, options.group);
  refuseTooMany(group);
  return new ConsumerCall(call, context, group, options);
};

/** `PersistentSubscriptions/Read`: events one way, acknowledgements the other. */
export const readPersistent =
  (context: Context, groups: Groups) =>
  (call: Call): void => {
    let consumer: Promise<ConsumerCall> | undefined;
    call.onMessages(
      (message) => {
        const request = PersistentReadReq.decode(message);
        if (!consumer) {
          consumer = begin(request, call, context, groups);
          consumer.catch((error: unknown) => call.fail(error));
        } else void consumer.then((one) => one.answer(request)).catch((error: unknown) => call.fail(error));
      },
      () => call.end(),
    );
  };
