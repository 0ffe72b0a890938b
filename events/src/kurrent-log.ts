import {
  BACKWARDS,
  END,
  KurrentDBClient,
  NO_STREAM,
  START,
  StreamNotFoundError,
  WrongExpectedVersionError,
  AppendConsistencyViolationError,
  excludeSystemEvents,
  jsonEvent,
  type AppendStreamState,
  type JSONEventData,
} from '@kurrent/kurrentdb-client';
import type { EventLog, FollowOptions } from './event-log';
import { follow } from './follow';
import { ORIGIN, type Position } from './position';
import { RevisionConflict, type ExpectedRevision, type NewFact, type RecordedFact, type StreamAppend } from './recorded';
import { toRecordedFact } from './to-recorded-fact';

/** The log behind a connection string such as `esdb://localhost:2113?tls=false`, through the official client. */
export const connectLog = (connectionString: string): EventLog =>
  // The client warns at every start about the scheme that EventStoreDB's users know.
  new KurrentLog(KurrentDBClient.connectionString(connectionString.replace(/^esdb\b/, 'kurrentdb')));

class KurrentLog implements EventLog {
  constructor(private readonly client: KurrentDBClient) {}

  async readStream(stream: string, after = -1): Promise<readonly RecordedFact[]> {
    const facts: RecordedFact[] = [];
    const fromRevision = after < 0 ? START : BigInt(after + 1);
    try {
      for await (const { event } of this.client.readStream(stream, { fromRevision })) {
        if (event) facts.push(toRecordedFact(event));
      }
    } catch (error) {
      if (!(error instanceof StreamNotFoundError)) throw error;
    }
    return facts;
  }

  async append(appends: readonly StreamAppend[]): Promise<Position> {
    const [first, ...others] = appends;
    if (!first) throw new Error('An append needs at least one stream.');
    try {
      return others.length === 0 ? await this.appendToOne(first) : await this.appendToAll(appends);
    } catch (error) {
      throw conflictIn(error, first.stream) ?? error;
    }
  }

  private async appendToOne({ stream, expected, facts }: StreamAppend): Promise<Position> {
    const result = await this.client.appendToStream(stream, facts.map(toEventData), { streamState: stateOf(expected) });
    if (!result.position) throw new Error(`The log gave no position for an append to ${stream}.`);
    return Number(result.position.commit);
  }

  private async appendToAll(appends: readonly StreamAppend[]): Promise<Position> {
    const requests = appends.map(({ stream, expected, facts }) => ({
      streamName: stream,
      expectedState: stateOf(expected),
      events: facts.map(toEventData),
    }));
    return Number((await this.client.multiStreamAppend(requests)).position);
  }

  follow(options: FollowOptions = {}) {
    return follow((after) => {
      const fromPosition = after ? { commit: BigInt(after.commit), prepare: BigInt(after.prepare) } : START;
      return this.client.subscribeToAll({ fromPosition, filter: excludeSystemEvents() });
    }, options);
  }

  async head(): Promise<Position> {
    const newest = this.client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1, filter: excludeSystemEvents() });
    for await (const { event } of newest) {
      if (event) return Number(event.position.commit);
    }
    return ORIGIN;
  }

  close(): Promise<void> {
    return this.client.dispose();
  }
}

const toEventData = ({ id, type, data, metadata }: NewFact) =>
  jsonEvent({ id, type, data: data as Record<string, unknown>, metadata: metadata as Record<string, unknown> }) as JSONEventData;

const stateOf = (expected: ExpectedRevision): AppendStreamState => (expected === 'no_stream' ? NO_STREAM : BigInt(expected));

const conflictIn = (error: unknown, stream: string): RevisionConflict | undefined => {
  if (error instanceof WrongExpectedVersionError) return new RevisionConflict(error.streamName);
  if (error instanceof AppendConsistencyViolationError) return new RevisionConflict(stream);
  return undefined;
};
