import { postings } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { CockpitOfPostingResolver, PostingCockpitResolver } from './cockpit.resolver';
import { dueOfFit, dueOfPostings } from './due-items';
import { postingAmendments } from './posting.amendments';
import { posting } from './posting.decider';
import {
  PartyRelationResolver,
  PostingLinksResolver,
  LeaderCandidateResolver,
  SuccessionResolver,
} from './posting-links.resolver';
import { PostingResolver, StationPostingResolver } from './posting.resolver';
import { Posting } from './posting.types';

/** A posting of a First Secretary, from the appointment to the end; organization's stations are shown with theirs. */
export const postingSlice = defineSlice({
  aggregate: posting,
  amendments: postingAmendments,
  entity: {
    name: 'Posting',
    type: () => Posting,
    model: postings,
  },
  dueItems: [dueOfPostings, dueOfFit],
  resolvers: [
    PostingResolver,
    StationPostingResolver,
    PostingCockpitResolver,
    CockpitOfPostingResolver,
    PostingLinksResolver,
    PartyRelationResolver,
    LeaderCandidateResolver,
    SuccessionResolver,
  ],
  references: { Station: ({ id }) => ({ id }) },
});
