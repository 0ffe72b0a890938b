import { DeleteReq, DeleteResp } from '../protocol/streams';
import { unary } from '../server/router';
import { InvalidRequestError } from '../store/errors';
import { expectedOf, streamOf } from './appending';
import type { Context } from '../serving/context';

const deleting = (context: Context, how: 'delete' | 'tombstone') =>
  unary(async (request, call) => {
    const { options } = DeleteReq.decode(request);
    if (!options) throw new InvalidRequestError('which stream?');
    const stream = streamOf(options);
    await context.access.require(call, stream, 'delete');
    call.requireOpen();
    const position = await context.store[how](stream, expectedOf(options));
    return DeleteResp.encode(
      position === undefined ? { noPosition: {} } : { position: { commit: position, prepare: position } },
    );
  });

/** `Streams/Delete`: hides a stream's events until it is written again. */
export const deleteStream = (context: Context) => deleting(context, 'delete');

/** `Streams/Tombstone`: deletes a stream for ever. */
export const tombstoneStream = (context: Context) => deleting(context, 'tombstone');
