import { AppendReq, AppendResp } from '../protocol/streams';
import type { Call } from '../server/call';
import type { NewEvent } from '../storage/record';
import type { Appended } from '../store/situation';
import { InvalidRequestError, WrongExpectedVersionError, type Expected } from '../store/errors';
import { expectedOf, proposedEvent, streamOf } from './appending';
import type { Context } from '../serving/context';
import { refuseLarge } from './sizes';

const none = {};

export const successOf = ({ revision, position }: Appended) => ({
  ...(revision < 0 ? { noStream: none } : { revision }),
  ...(position === undefined ? { noPosition: none } : { position: { commit: position, prepare: position } }),
});

const expectation = (expected: Expected) => {
  if (expected === 'any') return { expectedAny: none };
  if (expected === 'noStream') return { expectedNoStream: none };
  return expected === 'streamExists' ? { expectedStreamExists: none } : { expectedRevision: expected };
};

/** Where a stream was and where it was expected, in the words that both append methods share. */
export const conflict = ({ expected, actual }: WrongExpectedVersionError) => ({
  ...expectation(expected),
  ...(actual === undefined ? { currentNoStream: none } : { currentRevision: actual }),
});

const readRequest = (messages: readonly Buffer[]) => {
  const [head, ...rest] = messages.map((message) => AppendReq.decode(message));
  if (!head?.options) throw new InvalidRequestError('the first message must hold the options');
  const events: NewEvent[] = rest.map(({ proposed }) => {
    if (!proposed) throw new InvalidRequestError('a message without an event');
    return proposedEvent(proposed);
  });
  return { options: head.options, events };
};

/** `Streams/Append`: options first, then one event a message. */
export const append =
  ({ store, access, maxAppendSize }: Context) =>
  async (call: Call): Promise<void> => {
    const { options, events } = readRequest(await call.messages());
    const stream = streamOf(options);
    await access.require(call, stream, 'write');
    refuseLarge(events, maxAppendSize);
    call.requireOpen();
    try {
      const [appended] = await store.append([{ stream, expected: expectedOf(options), events }]);
      if (appended) call.end(AppendResp.encode({ success: successOf(appended) }));
    } catch (error) {
      if (!(error instanceof WrongExpectedVersionError)) throw error;
      call.end(AppendResp.encode({ wrongVersion: conflict(error) }));
    }
  };
