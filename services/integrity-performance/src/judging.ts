import { clues, evaluations, schemes, surveys } from '@zhudian/projections';
import { mutationsOf, type Service } from '@zhudian/framework/service';
import { clue } from './clue/clue.decider';
import { evaluation } from './evaluation/evaluation.decider';
import { clueFor, ClueResolver, PostingCluesResolver, StationCluesResolver } from './clue/clue.resolver';
import { Clue } from './clue/clue.types';
import { EvaluationResolver, PostingEvaluationsResolver } from './evaluation/evaluation.resolver';
import { Evaluation } from './evaluation/evaluation.types';
import { EvaluationSchemeResolver, SchemeResolver } from './scheme/scheme.resolver';
import { Scheme } from './scheme/scheme.types';
import { PostingStandingResolver } from './standing/standing.resolver';
import { PostingSurveysResolver, SurveyResolver } from './survey/survey.resolver';
import { Survey } from './survey/survey.types';
import { monthEvaluation } from './evaluation/month-evaluation';
import { nextEvaluation } from './evaluation/next-evaluation';
import { scheme } from './scheme/scheme.decider';
import { survey } from './survey/survey.decider';

/** How postings are judged: by the scheme, month by month and for the term, by those they serve, and by the clues followed. */
export const judging: Pick<Service, 'aggregates' | 'shape' | 'policies'> = {
  aggregates: [scheme, evaluation, clue, survey],
  shape: {
    resolvers: [
      SchemeResolver,
      EvaluationSchemeResolver,
      EvaluationResolver,
      PostingEvaluationsResolver,
      PostingStandingResolver,
      ClueResolver,
      StationCluesResolver,
      PostingCluesResolver,
      SurveyResolver,
      PostingSurveysResolver,
      mutationsOf({ aggregate: scheme, type: () => Scheme, find: (context, id) => context.find(schemes, id) }),
      mutationsOf({
        aggregate: evaluation,
        type: () => Evaluation,
        find: (context, id) => context.find(evaluations, id),
      }),
      mutationsOf({ aggregate: clue, type: () => Clue, find: (context, id) => context.find(clues, id) }),
      mutationsOf({ aggregate: survey, type: () => Survey, find: (context, id) => context.find(surveys, id) }),
    ],
    references: {
      Scheme: ({ id }, context) => context.find(schemes, id),
      Evaluation: ({ id }, context) => context.find(evaluations, id),
      Clue: ({ id }, context) => clueFor(context, id),
      Survey: ({ id }, context) => context.find(surveys, id),
    },
  },
  policies: [monthEvaluation, nextEvaluation],
};
