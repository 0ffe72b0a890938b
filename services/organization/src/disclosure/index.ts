import { disclosures } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { disclosureAmendments } from './disclosure.amendments';
import { disclosure } from './disclosure.decider';
import {
  BranchDisclosuresResolver,
  DisclosureResolver,
  DisclosureReviewResolver,
  StationDisclosuresResolver,
} from './disclosure.resolver';
import { Disclosure } from './disclosure.types';
import { dueAnswers, dueExpiries, duePublications } from './due-items';

/** What a station and its branch make open, and what members and the masses say of it. */
export const disclosureSlice = defineSlice({
  aggregate: disclosure,
  amendments: disclosureAmendments,
  entity: { name: 'Disclosure', type: () => Disclosure, model: disclosures },
  dueItems: [duePublications, dueAnswers, dueExpiries],
  resolvers: [DisclosureResolver, DisclosureReviewResolver, StationDisclosuresResolver, BranchDisclosuresResolver],
});
