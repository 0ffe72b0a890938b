import type { Decoded } from '../codec/message';
import type { ReadReq } from '../protocol/streams';
import type { RecordView } from '../storage/record-view';
import type { Direction } from '../store/reader';
import type { Context } from './context';
import type { EventPage } from './event-page';

export type ReadOptions = NonNullable<Decoded<typeof ReadReq>['options']>;

export const directionOf = ({ direction }: ReadOptions): Direction => (direction === 1 ? 'backwards' : 'forwards');
export const idFormOf = ({ uuid }: ReadOptions): 'text' | 'structured' => (uuid?.text ? 'text' : 'structured');

/** Adds an event to the page, with what it links to when that was asked for. */
export const addEvent = (page: EventPage, record: RecordView, context: Context, resolve: boolean): void => {
  if (resolve && record.isLink) page.add({ event: context.store.reader.linked(record), link: record });
  else page.add({ event: record, link: undefined });
};
