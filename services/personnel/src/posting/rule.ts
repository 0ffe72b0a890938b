import type { OfType, PostingEvent } from '@zhudian/facts';
import { refuse, type Decision } from '@zhudian/framework';
import type { PostingCommand } from './posting.commands';
import type { PostingRefusal } from './posting.refusals';
import type { Posting } from './posting.state';

export type Rule<T extends PostingCommand['type']> = (
  state: Posting,
  command: OfType<PostingCommand, T>,
) => Decision<PostingEvent, PostingRefusal>;

/** Refuses unless the posting has started and is not over. */
export const unlessActive = ({ stage }: Posting) =>
  stage === 'ACTIVE' ? undefined : refuse('POSTING_NOT_ACTIVE', { stage });
