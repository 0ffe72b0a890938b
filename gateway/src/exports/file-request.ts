import type { Position } from '@zhudian/facts';
import type { FeedSources } from '../streams/change-feed';
import type { PageSources } from '../sessions/page-sources';
import type { ExportedList } from './lists';

/** What all files are made of. */
export type AllSources = PageSources & FeedSources;

/** What a file is asked for by. */
export interface FileRequest {
  readonly list: ExportedList;
  readonly search: URLSearchParams;
  readonly position: Position;
  /** The day on which what is read was in force; lists alone know it. */
  readonly validOn?: string | undefined;
  readonly authorization: string | undefined;
}
