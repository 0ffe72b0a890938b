import { identify, streamName } from '../protocol/shared';
import { ReadReq, ReadResp } from '../protocol/streams';
import type { Call } from '../server/call';
import { oneRequest } from '../server/router';
import type { RecordView } from '../storage/record-view';
import { InvalidRequestError } from '../store/errors';
import { filterOf } from '../store/filter';
import type { Context } from '../serving/context';
import { EventPage } from '../serving/event-page';
import { refuseSecondaryIndex } from './secondary-indexes';
import { adding, directionOf, idFormOf, type ReadOptions } from '../serving/read-options';
import { subscribeToAll } from '../subscriptions/to-all';
import { subscribeToStream } from '../subscriptions/to-stream';

const sendAll = async (
  events: Iterable<RecordView>,
  options: ReadOptions,
  context: Context,
  call: Call,
): Promise<void> => {
  const page = new EventPage(idFormOf(options));
  const add = adding(options, context, call);
  let left = options.count ?? 0;
  if (left > 0) {
    for (const record of events) {
      add(page, record);
      if (--left === 0) break;
      if (!page.full) continue;
      await call.sendFrames(page.take());
      if (!call.open) return;
    }
  }
  if (!page.empty) await call.sendFrames(page.take());
};

const readStream = async (options: ReadOptions, context: Context, call: Call): Promise<void> => {
  const stream = streamName(options.stream?.stream);
  const { reader } = context.store;
  await context.access.require(call, stream, 'read');
  const visible = reader.visible(stream);
  if (!visible) return call.end(ReadResp.encode({ streamNotFound: { stream: identify(stream) } }));
  const from = options.stream?.revision ?? (options.stream?.end ? visible.last : 0);
  await sendAll(reader.stream(visible, from, directionOf(options)), options, context, call);
  call.end();
};

function* accepted(records: Iterable<RecordView>, accepts: (record: RecordView) => boolean): Generator<RecordView> {
  for (const record of records) if (accepts(record)) yield record;
}

const readAll = async (options: ReadOptions, context: Context, call: Call): Promise<void> => {
  const { reader, log } = context.store;
  await context.access.require(call, '$all', 'read');
  const from = options.all?.position?.commit ?? (options.all?.end ? log.end : 0);
  log.refuseLost(from);
  const events = reader.all(from, directionOf(options));
  const filter = options.filter ? filterOf(options.filter) : undefined;
  await sendAll(filter ? accepted(events, filter.accepts) : events, options, context, call);
  call.end();
};

/** The real server's secondary indexes are read as streams or by the prefix of a filter. */
const refuseSecondaryIndexes = ({ stream, filter }: ReadOptions): void =>
  [streamName(stream?.stream), ...(filter?.streamName?.prefixes ?? [])].forEach(refuseSecondaryIndex);

const handlerFor = (options: ReadOptions) => {
  if (options.stream) return options.subscription ? subscribeToStream : readStream;
  return options.subscription ? subscribeToAll : readAll;
};

/** `Streams/Read`: reads and catch-up subscriptions, of one stream or `$all`. */
export const read = (context: Context) =>
  oneRequest(async (request, call) => {
    const { options } = ReadReq.decode(request);
    if (!options || (!options.stream && !options.all)) throw new InvalidRequestError('a read needs a stream or $all');
    refuseSecondaryIndexes(options);
    await handlerFor(options)(options, context, call);
  });
