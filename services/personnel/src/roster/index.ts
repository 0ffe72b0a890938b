import { defineSlice } from '@zhudian/framework/service';
import { rosterOfPostings } from './roster-of-postings';
import { rosterAmendments } from './roster.amendments';
import { roster } from './roster.decider';

/** The roster of postings, which a policy keeps: nobody may change it, and the graph does not show it. */
export const rosterSlice = defineSlice({
  aggregate: roster,
  amendments: rosterAmendments,
  policies: [rosterOfPostings],
});
