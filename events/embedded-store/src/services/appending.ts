import type { Decoded } from '../codec/message';
import { streamName, uuidText } from '../protocol/shared';
import type { ExpectedState, ProposedMessage } from '../protocol/streams';
import type { NewEvent } from '../storage/record';
import { InvalidRequestError, type Expected } from '../store/errors';

/** Throws InvalidRequestError where no expectation is given. */
export const expectedOf = (options: Decoded<typeof ExpectedState>): Expected => {
  if (options.any) return 'any';
  if (options.noStream) return 'noStream';
  if (options.streamExists) return 'streamExists';
  if (options.revision !== undefined) return options.revision;
  throw new InvalidRequestError('no expected stream revision is given');
};

export const streamOf = (options: Decoded<typeof ExpectedState>): string => streamName(options.stream);

const JSON_CONTENT = 'application/json';
const OTHER_CONTENT = 'application/octet-stream';

/** Events are JSON or bytes; no other name is kept. */
export const knownContentType = (named: string): string => (named === JSON_CONTENT ? JSON_CONTENT : OTHER_CONTENT);

/** An event as a client proposed it. Throws InvalidRequestError for a missing id, type or content type. */
export const proposedEvent = (proposed: Decoded<typeof ProposedMessage>): NewEvent => {
  const id = uuidText(proposed.id);
  const type = proposed.metadata.get('type');
  const contentType = proposed.metadata.get('content-type');
  if (id === undefined) throw new InvalidRequestError('an event needs an id that is a UUID');
  if (type === undefined) throw new InvalidRequestError("Required Metadata Property 'type' is missing");
  if (contentType === undefined) throw new InvalidRequestError("Required Metadata Property 'content-type' is missing");
  return {
    id,
    type,
    contentType: knownContentType(contentType),
    data: proposed.data,
    metadata: proposed.customMetadata,
  };
};
