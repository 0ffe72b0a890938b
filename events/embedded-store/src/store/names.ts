import { MAX_NAME } from '../storage/record';
import { InvalidRequestError } from './errors';
import { isMemoryStream, isMetadataStream, isSecondaryIndex, streamOfMetadata } from './metadata';

const isBad = (name: string): boolean => name.length === 0 || Buffer.byteLength(name) > MAX_NAME;

/** A stream has the name of its metadata, too, however long it is. */
const isBadStream = (stream: string): boolean => isBad(isMetadataStream(stream) ? streamOfMetadata(stream) : stream);

/** Throws InvalidRequestError for what is no stream that clients write. */
export const refuseAsTarget = (stream: string, deed: 'append to' | 'delete'): void => {
  const isForeign = stream === '$all' || isSecondaryIndex(stream) || isMemoryStream(stream);
  if (isForeign || isBadStream(stream))
    throw new InvalidRequestError(`'${stream.slice(0, 100)}' is no stream to ${deed}`);
};

/** Throws InvalidRequestError for a type that no event can have. */
export const refuseBadType = (type: string): void => {
  if (isBad(type)) throw new InvalidRequestError('an event needs a type of at most 16 KiB');
};
