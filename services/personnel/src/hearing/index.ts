import { hearings, problems } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { hearing } from './hearing.decider';
import { HearingMonthResolver, HearingResolver } from './hearing.resolver';
import { Hearing } from './hearing.types';
import { PostingHearingResolver, ProblemResolver, WorkReportResolver } from './problem.resolver';

/** The monthly hearings of the Party committee: who was heard, and the problems. */
export const hearingSlice = defineSlice({
  aggregate: hearing,
  entity: { name: 'Hearing', type: () => Hearing, model: hearings },
  resolvers: [HearingResolver, HearingMonthResolver, ProblemResolver, WorkReportResolver, PostingHearingResolver],
  references: { HearingProblem: ({ id }, context) => context.find(problems, id) },
});
