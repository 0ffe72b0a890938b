import { AppendRequest, AppendSessionResponse } from '../protocol/streams-v2';
import type { Call } from '../server/call';
import { InvalidRequestError } from '../store/errors';
import type { Context } from '../serving/context';
import { noRequests, repeatedStream, v2Error } from './v2-errors';
import { eventOf, expectedState } from './v2-record';
import { refuseLargeRecords } from './sizes';

const readRequests = (messages: readonly Buffer[], maxAppendSize: number) => {
  if (messages.length === 0) throw noRequests();
  const streams = new Set<string>();
  return messages.map((message) => {
    const { stream, records, expected } = AppendRequest.decode(message);
    if (streams.has(stream)) throw repeatedStream(stream);
    if (records.length === 0) throw new InvalidRequestError(`no records for stream '${stream}'`);
    streams.add(stream);
    const events = records.map(eventOf);
    refuseLargeRecords(stream, events, maxAppendSize);
    return { stream, expected: expectedState(expected), events };
  });
};

/** `StreamsService/AppendSession`: appends to several streams, all or none. */
export const appendSession =
  ({ store, access, maxAppendSize }: Context) =>
  async (call: Call): Promise<void> => {
    const requests = readRequests(await call.messages(), maxAppendSize);
    for (const { stream } of requests) await access.require(call, stream, 'write');
    call.requireOpen();
    try {
      const appended = await store.append(requests);
      const output = appended.map(({ stream, revision, position }) => ({ stream, revision, position }));
      call.end(
        AppendSessionResponse.encode({ output, position: Math.max(...appended.map(({ position }) => position ?? 0)) }),
      );
    } catch (error) {
      throw v2Error(error);
    }
  };
