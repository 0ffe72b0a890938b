import type { PostingEvent } from '@zhudian/facts';
import { refuse, type Decider } from '@zhudian/framework';
import type { PostingCommand } from './posting.commands';
import type { PostingRefusal } from './posting.refusals';
import type { Posting } from './posting.state';

export type PostingDecider = Decider<PostingCommand, Posting, PostingEvent, PostingRefusal>;

/** Refuses unless the posting has started and is not over. */
export const unlessActive = ({ stage }: Posting) =>
  stage === 'ACTIVE' ? undefined : refuse('POSTING_NOT_ACTIVE', { stage });
