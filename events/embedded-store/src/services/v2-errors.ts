import { Status } from '../protocol/shared';
import {
  ConsistencyViolations,
  RecordTooLarge,
  RevisionConflict,
  StreamError,
  TransactionTooLarge,
} from '../protocol/streams-v2';
import { expectedNumber } from '../server/failures';
import { Code, GrpcError, type StatusCode } from '../server/status';
import { ChecksFailedError, type Violation } from '../store/decide-records';
import { StreamDeletedError, WrongExpectedVersionError } from '../store/errors';
import { toldRevision, type StreamState } from '../store/stream-state';

/** Bytes. */
const MOST_VIOLATIONS = 16 * 1024;
const LONGEST_MESSAGE = 1000;

/** The v2 protocol tells errors apart by a detail in the trailers. */
export const detailed = (code: StatusCode, text: string, type: string, value: Buffer): GrpcError => {
  const message = text.slice(0, LONGEST_MESSAGE);
  const details = { typeUrl: `type.googleapis.com/kurrentdb.protocol.v2.streams.errors.${type}ErrorDetails`, value };
  const status = Status.encode({ code, message, details });
  return new GrpcError(code, message, { 'grpc-status-details-bin': status.toString('base64') });
};

export const noRequests = (): GrpcError =>
  new GrpcError(Code.failedPrecondition, 'the session holds no append requests');

export const repeatedStream = (stream: string): GrpcError =>
  detailed(
    Code.aborted,
    `stream '${stream}' is already in this session`,
    'StreamAlreadyInAppendSession',
    StreamError.encode({ stream }),
  );

export const recordTooLarge = (stream: string, recordId: string, size: number, maxSize: number): GrpcError =>
  detailed(
    Code.invalidArgument,
    `record ${recordId} of ${size} bytes is larger than ${maxSize}`,
    'AppendRecordSizeExceeded',
    RecordTooLarge.encode({ stream, recordId, size, maxSize }),
  );

export const transactionTooLarge = (size: number, maxSize: number): GrpcError =>
  detailed(
    Code.aborted,
    `a transaction of ${size} bytes is larger than ${maxSize}`,
    'AppendTransactionSizeExceeded',
    TransactionTooLarge.encode({ size, maxSize }),
  );

const revisionConflict = ({ stream, expected, actual, message }: WrongExpectedVersionError): GrpcError =>
  detailed(
    Code.failedPrecondition,
    message,
    'StreamRevisionConflict',
    RevisionConflict.encode({ stream, expected: expectedNumber(expected), actual: actual ?? -1 }),
  );

/** What a stream was found to be: a revision, or one of the numbers for the other states. */
const actualNumber = (state: StreamState): number =>
  state.is === 'softDeleted' || state.is === 'tombstoned' ? expectedNumber(state.is) : (toldRevision(state) ?? -1);

const encodedViolation = ({ check, stream, expected, actual }: Violation): Buffer =>
  ConsistencyViolations.encode({
    violations: [
      {
        checkIndex: check,
        streamState: { stream, expected: expectedNumber(expected), actual: actualNumber(actual) },
      },
    ],
  });

/** As many violations as a client's headers have room for: the first in any case. */
const checksFailed = ({ violations, message }: ChecksFailedError): GrpcError => {
  const told: Buffer[] = [];
  let size = 0;
  for (const violation of violations) {
    const encoded = encodedViolation(violation);
    size += encoded.length;
    if (told.length > 0 && size > MOST_VIOLATIONS) break;
    told.push(encoded);
  }
  return detailed(Code.failedPrecondition, message, 'AppendConsistencyViolation', Buffer.concat(told));
};

/** What failed, in the v2 protocol's words. */
export const v2Error = (error: unknown): unknown => {
  if (error instanceof WrongExpectedVersionError) return revisionConflict(error);
  if (error instanceof ChecksFailedError) return checksFailed(error);
  if (error instanceof StreamDeletedError) {
    return detailed(
      Code.failedPrecondition,
      error.message,
      'StreamTombstoned',
      StreamError.encode({ stream: error.stream }),
    );
  }
  return error;
};
