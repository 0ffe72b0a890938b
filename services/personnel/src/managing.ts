import { commendations, hearings, practices, problems, supervisionMonths, trainings } from '@zhudian/projections';
import { mutationsOf, type Service } from '@zhudian/framework/service';
import { commendation } from './commendation/commendation.decider';
import {
  CommendationResolver,
  meritResolvers,
  PracticeAdoptionResolver,
  PracticeResolver,
} from './commendation/commendation.resolver';
import { Commendation } from './commendation/commendation.types';
import { HearingResolver } from './hearing/hearing.resolver';
import { Hearing } from './hearing/hearing.types';
import { PostingHearingResolver, ProblemResolver, WorkReportResolver } from './hearing/problem.resolver';
import { programmeYearOf, ProgrammeYearResolver } from './programme-year/programme-year.resolver';
import {
  PostingSupervisionResolver,
  SupervisionMonthResolver,
  supervisionMonthOf,
} from './supervision/supervision.resolver';
import { SupervisionMonth } from './supervision/supervision.types';
import { PersonTrainingResolver, TrainingAttendanceResolver, TrainingResolver } from './training/training.resolver';
import { Training } from './training/training.types';
import { hearing } from './hearing/hearing.decider';
import { rosterOfPostings } from './roster/roster-of-postings';
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
