import type { Call } from '../server/call';
import type { RecordView } from '../storage/record-view';
import type { Context } from './context';
import type { EventToSend } from './event-page';

/** A link and the event that it points to; alone where that is gone, or the caller may not read its stream. */
export const resolved = (link: RecordView, { store, access }: Context, { caller }: Call): EventToSend => ({
  event: store.reader.linked(link, (stream) => access.mayRead(caller, stream)),
  link,
});
