import { defineSlice } from '@zhudian/framework/service';
import { CandidacyLinksResolver, PersonLinksResolver, PostingCandidacyResolver } from './links.resolver';

/** Links between slices that none of them can have alone, as each would need the other. */
export const linksSlice = defineSlice({
  resolvers: [CandidacyLinksResolver, PersonLinksResolver, PostingCandidacyResolver],
});
