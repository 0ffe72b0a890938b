import {
  AccessDeniedError,
  AppendConsistencyViolationError,
  AppendRecordSizeExceededError,
  InvalidArgumentError,
  MaxAppendSizeExceededError,
  NO_STREAM,
  StreamDeletedError,
  StreamTombstonedError,
  TransactionMaxSizeExceededError,
  UnsupportedError,
  WrongExpectedVersionError,
  jsonEvent,
  type AppendStreamState,
  type JSONEventData,
} from '@kurrent/kurrentdb-client';
import { LogUnavailable, inTime } from './log-unavailable';
import type { Position } from '@zhudian/facts';
import { RevisionConflict, type ExpectedRevision, type NewFact, type StreamAppend } from './append';
import type { RecordsClient } from './records-client';
import { encodeRecords, UnrecordableFact } from './records-wire';

/**
 * Appends through the official client: one stream by `appendToStream`; several in one atomic request, by
 * `appendRecords` where the server has it (26.1), else by `multiStreamAppend` (25.1).
 */
export class KurrentAppends {
  private recordsSupported = true;

  constructor(private readonly client: RecordsClient) {}

  /**
   * @throws RevisionConflict naming the stream that has moved on: nothing was written.
   * @throws LogUnavailable when no answer came: what was written is not known.
   */
  async send(appends: readonly StreamAppend[]): Promise<Position> {
    const [first, ...others] = appends;
    if (!first) throw new Error('An append needs at least one stream.');
    try {
      return await inTime(others.length === 0 ? this.toOne(first) : this.toSeveral(appends));
    } catch (error) {
      throw conflictIn(error) ?? (isAboutTheRequest(error) ? error : new LogUnavailable(error));
    }
  }

  private async toOne({ stream, expected, facts }: StreamAppend): Promise<Position> {
    const result = await this.client.appendToStream(stream, facts.map(toEventData), { streamState: stateOf(expected) });
    if (!result.position) throw new Error(`The log gave no position for an append to ${stream}.`);
    return Number(result.position.commit);
  }

  private async toSeveral(appends: readonly StreamAppend[]): Promise<Position> {
    if (!this.recordsSupported) return this.bySession(appends);
    try {
      return await this.client.appendEncoded(encodeRecords(appends));
    } catch (error) {
      if (!isAboutTheMethod(error)) throw error;
      this.recordsSupported = false;
      return this.bySession(appends);
    }
  }

  private async bySession(appends: readonly StreamAppend[]): Promise<Position> {
    const requests = appends.map(({ stream, expected, facts }) => ({
      streamName: stream,
      expectedState: stateOf(expected),
      events: facts.map(toEventData),
    }));
    return Number((await this.client.multiStreamAppend(requests)).position);
  }
}

const toEventData = ({ id, type, data, metadata }: NewFact) =>
  jsonEvent({
    id,
    type,
    data: data as Record<string, unknown>,
    metadata: metadata,
  }) as JSONEventData;

const stateOf = (expected: ExpectedRevision): AppendStreamState =>
  expected === 'no_stream' ? NO_STREAM : BigInt(expected);

const conflictIn = (error: unknown): RevisionConflict | undefined => {
  if (error instanceof WrongExpectedVersionError) return new RevisionConflict(error.streamName);
  const violated = error instanceof AppendConsistencyViolationError ? error.violations[0] : undefined;
  return violated ? new RevisionConflict(violated.streamName) : undefined;
};

/** The status of gRPC for a method that the server does not have. */
const UNIMPLEMENTED = 12;

const isAboutTheMethod = (error: unknown): boolean =>
  error instanceof UnsupportedError || (error instanceof Error && 'code' in error && error.code === UNIMPLEMENTED);

const FAULTS_OF_A_REQUEST = [
  AccessDeniedError,
  AppendRecordSizeExceededError,
  InvalidArgumentError,
  MaxAppendSizeExceededError,
  StreamDeletedError,
  StreamTombstonedError,
  TransactionMaxSizeExceededError,
  UnrecordableFact,
];

/** True when the server refused what was asked; false when it could not be asked, or broke. */
export const isAboutTheRequest = (error: unknown): boolean =>
  FAULTS_OF_A_REQUEST.some((fault) => error instanceof fault);
