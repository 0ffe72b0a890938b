import { postings } from '@zhudian/projections';
import { defineService, mutationsOf, type Slice } from '@zhudian/framework/service';
import { candidacySlice } from './candidacy';
import { changesResolvers } from './graph/changes.resolvers';
import { Posting } from './graph/types';
import { managing } from './managing';
import { personSlice } from './person';
import { posting } from './posting/posting.decider';
import { PostingResolver, StationPostingResolver } from './posting/posting.resolver';
import { roundSlice } from './round';
import { selectionResolvers } from './selecting';
import { openPersonVault } from './vault/person-vault';

const postingSlice: Slice = {
  aggregates: [posting],
  resolvers: [
    PostingResolver,
    StationPostingResolver,
    ...selectionResolvers,
    ...changesResolvers,
    mutationsOf({ aggregate: posting, type: () => Posting, find: (context, id) => context.find(postings, id) }),
  ],
  references: { Station: ({ id }) => ({ id }), Posting: ({ id }, context) => context.find(postings, id) },
  policies: [],
};

/** The personnel context: chosen well and usable, managed and performing. */
export const personnel = defineService({
  context: 'personnel',
  slices: [
    personSlice,
    roundSlice,
    candidacySlice,
    postingSlice,
    { ...managing, resolvers: managing.shape.resolvers, references: managing.shape.references },
  ],
  ownedElsewhere: ['Station'],
  open: ({ readModels }) => openPersonVault(readModels),
});
