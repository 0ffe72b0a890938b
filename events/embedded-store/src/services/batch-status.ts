import type { Encodable } from '../codec/message';
import { Empty, type Status } from '../protocol/shared';
import { MaximumAppendSizeExceeded, StreamDeletedDetail, WrongExpectedVersion } from '../protocol/streams';
import { toGrpcError } from '../server/failures';
import { Code } from '../server/status';
import { AppendTooLargeError, StreamDeletedError, WrongExpectedVersionError } from '../store/errors';
import { conflict } from './append';
import type { Options } from './batch-wire';

type ErrorStatus = Encodable<typeof Status>;

const detail = (type: string, value: Buffer) => ({ typeUrl: `type.googleapis.com/event_store.client.${type}`, value });
const nothing = Empty.encode({});

/** The in-band status of a failed append. */
export const statusOf = (error: unknown, options: Options): ErrorStatus => {
  const { code, message } = toGrpcError(error);
  if (error instanceof WrongExpectedVersionError) {
    return {
      code: Code.alreadyExists,
      message,
      details: detail('WrongExpectedVersion', WrongExpectedVersion.encode(conflict(error))),
    };
  }
  if (error instanceof StreamDeletedError) {
    return { code, message, details: detail('StreamDeleted', StreamDeletedDetail.encode({ stream: options.stream })) };
  }
  if (error instanceof AppendTooLargeError) {
    const value = MaximumAppendSizeExceeded.encode({ maxAppendSize: error.maxAppendSize });
    return { code, message, details: detail('MaximumAppendSizeExceeded', value) };
  }
  if (code === Code.permissionDenied || code === Code.unauthenticated)
    return { code, message, details: detail('AccessDenied', nothing) };
  const isLate = code === Code.unavailable || code === Code.deadlineExceeded;
  return { code, message, details: detail(isLate ? 'Timeout' : 'Unknown', nothing) };
};
