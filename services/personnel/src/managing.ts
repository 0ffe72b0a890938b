import { commendations, hearings, practices, problems, supervisionMonths, trainings } from '@zhudian/projections';
import { mutationsOf, type Service } from '@zhudian/kernel/server';
import { commendation } from './commendation/commendation.decider';
import {
  CommendationResolver,
  meritResolvers,
  PracticeAdoptionResolver,
  PracticeResolver,
} from './graph/commendation.resolver';
import { Commendation } from './graph/commendation.types';
import { HearingResolver } from './graph/hearing.resolver';
import { Hearing } from './graph/hearing.types';
import { PostingHearingResolver, ProblemResolver, WorkReportResolver } from './graph/problem.resolver';
import { programmeYearOf, ProgrammeYearResolver } from './graph/programme-year.resolver';
import { PostingSupervisionResolver, SupervisionMonthResolver, supervisionMonthOf } from './graph/supervision.resolver';
import { SupervisionMonth } from './graph/supervision.types';
import { PersonTrainingResolver, TrainingAttendanceResolver, TrainingResolver } from './graph/training.resolver';
import { Training } from './graph/training.types';
import { hearing } from './hearing/hearing.decider';
import { rosterOfPostings } from './policies/roster-of-postings';
import { roster } from './roster/roster.decider';
import { supervision } from './supervision/supervision.decider';
import { training } from './training/training.decider';

/** 管得住、干得好: how postings are supervised, heard, trained and commended. The roster is kept by a policy alone. */
export const managing: Pick<Service, 'aggregates' | 'shape' | 'policies'> = {
  aggregates: [supervision, roster, hearing, training, commendation],
  shape: {
    resolvers: [
      SupervisionMonthResolver,
      PostingSupervisionResolver,
      HearingResolver,
      ProblemResolver,
      WorkReportResolver,
      PostingHearingResolver,
      TrainingResolver,
      TrainingAttendanceResolver,
      PersonTrainingResolver,
      CommendationResolver,
      ...meritResolvers,
      PracticeResolver,
      PracticeAdoptionResolver,
      ProgrammeYearResolver,
      mutationsOf({
        aggregate: supervision,
        type: () => SupervisionMonth,
        find: (context, id) => context.find(supervisionMonths, id),
      }),
      mutationsOf({ aggregate: hearing, type: () => Hearing, find: (context, id) => context.find(hearings, id) }),
      mutationsOf({ aggregate: training, type: () => Training, find: (context, id) => context.find(trainings, id) }),
      mutationsOf({
        aggregate: commendation,
        type: () => Commendation,
        find: (context, id) => context.find(commendations, id),
      }),
    ],
    references: {
      SupervisionMonth: ({ id }, context) => supervisionMonthOf(context, id),
      Hearing: ({ id }, context) => context.find(hearings, id),
      HearingProblem: ({ id }, context) => context.find(problems, id),
      Training: ({ id }, context) => context.find(trainings, id),
      Commendation: ({ id }, context) => context.find(commendations, id),
      Practice: ({ id }, context) => context.find(practices, id),
      ProgrammeYear: ({ id }, context) => (/^\d{4}$/.test(id) ? programmeYearOf(Number(id), context) : null),
    },
  },
  policies: [rosterOfPostings],
};
