import { clues, evaluations, schemes, surveys } from '@zhudian/projections';
import { mutationsOf, type Service } from '@zhudian/kernel/server';
import { clue } from './clue/clue.decider';
import { evaluation } from './evaluation/evaluation.decider';
import { clueFor, ClueResolver, PostingCluesResolver, StationCluesResolver } from './graph/clue.resolver';
import { Clue } from './graph/clue.types';
import { EvaluationResolver, PostingEvaluationsResolver } from './graph/evaluation.resolver';
import { Evaluation } from './graph/evaluation.types';
import { EvaluationSchemeResolver, SchemeResolver } from './graph/scheme.resolver';
import { Scheme } from './graph/scheme.types';
import { PostingStandingResolver } from './graph/standing.resolver';
import { PostingSurveysResolver, SurveyResolver } from './graph/survey.resolver';
import { Survey } from './graph/survey.types';
import { monthEvaluation } from './policies/month-evaluation';
import { nextEvaluation } from './policies/next-evaluation';
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
