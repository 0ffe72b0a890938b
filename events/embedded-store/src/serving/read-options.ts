import type { Decoded } from '../codec/message';
import type { ReadReq } from '../protocol/streams';
import type { RecordView } from '../storage/record-view';
import type { Direction } from '../store/reader';
import type { Call } from '../server/call';
import type { Context } from './context';
import type { EventPage } from './event-page';
import { resolved } from './resolved';

export type ReadOptions = NonNullable<Decoded<typeof ReadReq>['options']>;

export const directionOf = ({ direction }: ReadOptions): Direction => (direction === 1 ? 'backwards' : 'forwards');
export const idFormOf = ({ uuid }: ReadOptions): 'text' | 'structured' => (uuid?.text ? 'text' : 'structured');

/** How the events of a read are added to a page: links with their events, where that was asked for. */
export const adding =
  ({ resolveLinks }: ReadOptions, context: Context, call: Call) =>
  (page: EventPage, record: RecordView): void => {
    if (resolveLinks && record.isLink) page.add(resolved(record, context, call));
    else page.add({ event: record, link: undefined });
  };
