import {
  AccessDeniedError,
  AppendConsistencyViolationError,
  AppendRecordSizeExceededError,
  InvalidArgumentError,
  MaxAppendSizeExceededError,
  StreamDeletedError,
  StreamTombstonedError,
  TransactionMaxSizeExceededError,
  UnsupportedError,
} from '@kurrent/kurrentdb-client';
import type { Position } from '@zhudian/facts';
import { RevisionConflict, type StreamAppend } from './append';
import { LogUnavailable, inTime } from './log-unavailable';
import type { RecordsClient } from './records-client';
import { encodeRecords, UnrecordableFact } from './records-wire';

/** The server is older than 26.1: it cannot hold a stream at a revision without writing to it. */
export class LogTooOld extends Error {
  constructor(cause: unknown) {
    super(
      'The log has no AppendRecords: use KurrentDB 26.1 or later. 日志服务不支持 AppendRecords，请使用 KurrentDB 26.1 及以上版本。',
      { cause },
    );
    this.name = 'LogTooOld';
  }
}

/**
 * Appends records under checks of streams, in one atomic request (`AppendRecords`, KurrentDB 26.1 or later).
 * @throws RevisionConflict naming the stream that has moved on: nothing was written.
 * @throws LogTooOld when the server does not have the method.
 * @throws LogUnavailable when no answer came: what was written is not known.
 */
export const appendRecords = async (client: RecordsClient, appends: readonly StreamAppend[]): Promise<Position> => {
  try {
    return await inTime(client.appendEncoded(encodeRecords(appends)));
  } catch (error) {
    if (isAboutTheMethod(error)) throw new LogTooOld(error);
    throw conflictIn(error) ?? (isAboutTheRequest(error) ? error : new LogUnavailable(error));
  }
};

const conflictIn = (error: unknown): RevisionConflict | undefined => {
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
