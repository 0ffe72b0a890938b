import { stateOf } from '@zhudian/framework';
import { amendmentsOf } from '@zhudian/programme';
import { knownPosting } from '../posting/posting.state';
import { workPlan } from './work-plan.decider';
import { workPlanFold } from './work-plan.state';

const postingOf = (id: string): string => id.slice(0, id.lastIndexOf('.'));

/** The corrections and annulments of a plan; what it scores is corrected by annulling what was told. */
export const workPlanAmendments = amendmentsOf(workPlan, workPlanFold, {
  correctable: {
    PlanReturned: ['reason'],
    PlanItemDone: ['result', 'evidenceRefs'],
    PlanItemSlipped: ['reason'],
  },
  scope: ({ stationId }) => stationId,
  reads: (_, id) => ({ posting: stateOf(knownPosting, postingOf(id)) }),
  subject: (_, { posting }) => (posting.known ? posting.personId : undefined),
});
