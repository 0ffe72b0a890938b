import { hearings, problems, workReports } from '@zhudian/projections';
import { defineSlice, entityPart } from '@zhudian/framework/service';
import { HearingCalendarResolver } from './calendar.resolver';
import { dueHearings, dueProblems } from './due-items';
import { hearingAmendments } from './hearing.amendments';
import { hearing } from './hearing.decider';
import { HearingResolver } from './hearing.resolver';
import { Hearing, HearingProblem } from './hearing.types';
import { PostingProblemResolver, ProblemResolver } from './problem.resolver';
import { PostingReportResolver, ReportEntryResolver, WorkReportResolver } from './work-report.resolver';

/** The monthly hearings, with the reports that are heard and the problems that are followed until they are solved. */
export const hearingSlice = defineSlice({
  aggregate: hearing,
  amendments: hearingAmendments,
  entity: { name: 'Hearing', type: () => Hearing, model: hearings },
  details: [workReports],
  dueItems: [dueHearings, dueProblems],
  resolvers: [
    HearingResolver,
    HearingCalendarResolver,
    ProblemResolver,
    PostingProblemResolver,
    WorkReportResolver,
    PostingReportResolver,
    ReportEntryResolver,
  ],
  parts: [entityPart({ name: 'HearingProblem', type: () => HearingProblem, model: problems })],
  references: { HearingProblem: ({ id }, context) => context.find(problems, id) },
});
