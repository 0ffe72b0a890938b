import { MalformedMessage } from '../codec/reader';
import { FrameError } from '../codec/frames';
import { DamagedLog, PositionLost, WritesRefused } from '../storage/errors';
import {
  AppendTooLargeError,
  InvalidRequestError,
  StreamDeletedError,
  WrongExpectedVersionError,
  type CheckedState,
} from '../store/errors';
import { Code, GrpcError, type StatusCode } from './status';

const EXPECTED_NUMBERS = { any: -2, noStream: -1, streamExists: -4, softDeleted: -5, tombstoned: -6 } as const;

/** Expected states as the numbers that trailers and the v2 protocol use. */
export const expectedNumber = (expected: CheckedState): number =>
  typeof expected === 'number' ? expected : EXPECTED_NUMBERS[expected];

const wrongVersion = (error: WrongExpectedVersionError): GrpcError =>
  new GrpcError(Code.failedPrecondition, error.message, {
    exception: 'wrong-expected-version',
    'stream-name': error.stream,
    'expected-version': String(expectedNumber(error.expected)),
    ...(error.actual === undefined ? {} : { 'actual-version': String(error.actual) }),
  });

const deleted = (error: StreamDeletedError): GrpcError =>
  new GrpcError(Code.failedPrecondition, error.message, { exception: 'stream-deleted', 'stream-name': error.stream });

const tooLarge = (error: AppendTooLargeError): GrpcError =>
  new GrpcError(Code.invalidArgument, error.message, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(error.maxAppendSize),
  });

const positionLost = (error: PositionLost): GrpcError =>
  new GrpcError(Code.failedPrecondition, error.message, {
    exception: 'position-lost',
    'lost-from': String(error.from),
    'lost-to': String(error.to),
  });

type Kind = abstract new (...parts: never[]) => Error;

const PLAIN: ReadonlyArray<readonly [Kind, StatusCode]> = [
  [InvalidRequestError, Code.invalidArgument],
  [MalformedMessage, Code.invalidArgument],
  [FrameError, Code.resourceExhausted],
  [WritesRefused, Code.unavailable],
  [DamagedLog, Code.dataLoss],
];

/** The status that a failed call ends with. */
export const toGrpcError = (error: unknown): GrpcError => {
  if (error instanceof GrpcError) return error;
  if (error instanceof WrongExpectedVersionError) return wrongVersion(error);
  if (error instanceof StreamDeletedError) return deleted(error);
  if (error instanceof AppendTooLargeError) return tooLarge(error);
  if (error instanceof PositionLost) return positionLost(error);
  const code = PLAIN.find(([kind]) => error instanceof kind)?.[1] ?? Code.unknown;
  return new GrpcError(code, error instanceof Error ? error.message : String(error));
};
