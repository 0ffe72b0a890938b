import { postingEvents, streamOf } from '@zhudian/facts';
import { postings } from '@zhudian/projections';
import { changesBetweenOf } from '@zhudian/framework/service';
import { Posting } from './types';

/** What changed between two positions, for the entities that a page puts side by side. */
export const changesResolvers = [
  changesBetweenOf({ type: () => Posting, model: postings, streams: (id) => [streamOf(postingEvents, id)] }),
];
