import type { Decoded } from '../codec/message';
import { AppendRecordsRequest, AppendRecordsResponse } from '../protocol/streams-v2';
import type { Call } from '../server/call';
import { unary } from '../server/router';
import type { RecordToAppend } from '../store/decide-records';
import { InvalidRequestError } from '../store/errors';
import type { Context } from '../serving/context';
import { noRequests, v2Error } from './v2-errors';
import { checkedState, eventOf } from './v2-record';
import { refuseLargeRecords } from './sizes';

const recordsOf = ({ records }: Decoded<typeof AppendRecordsRequest>): readonly RecordToAppend[] =>
  records.map((record) => {
    if (!record.stream) throw new InvalidRequestError('a record needs a stream');
    return { stream: record.stream, event: eventOf(record) };
  });

const checksOf = ({ checks }: Decoded<typeof AppendRecordsRequest>) =>
  checks.map(({ streamState }) => {
    if (!streamState?.stream) throw new InvalidRequestError('a check needs a stream');
    return { stream: streamState.stream, expected: checkedState(streamState.expected) };
  });

type StreamOf = readonly { readonly stream: string }[];

/** A check that fails tells how its stream stands: whoever may not write it must be able to read it. */
const requireAll = async ({ access }: Context, call: Call, records: StreamOf, checks: StreamOf): Promise<void> => {
  const written = new Set(records.map(({ stream }) => stream));
  for (const stream of written) await access.require(call, stream, 'write');
  for (const { stream } of checks) if (!written.has(stream)) await access.require(call, stream, 'read');
};

/** `StreamsService/AppendRecords`: records to any streams in one order, under checks of any streams, all or none. */
export const appendRecords = (context: Context) =>
  unary(async (message, call) => {
    const request = AppendRecordsRequest.decode(message);
    const records = recordsOf(request);
    if (records.length === 0) throw noRequests();
    const checks = checksOf(request);
    await requireAll(context, call, records, checks);
    refuseLargeRecords(
      records[0]?.stream ?? '',
      records.map(({ event }) => event),
      context.maxAppendSize,
    );
    call.requireOpen();
    try {
      const appended = await context.store.appendRecords(records, checks);
      const revisions = appended.map(({ stream, revision }) => ({ stream, revision }));
      return AppendRecordsResponse.encode({
        revisions,
        position: Math.max(...appended.map(({ position }) => position ?? 0)),
      });
    } catch (error) {
      throw v2Error(error);
    }
  });
