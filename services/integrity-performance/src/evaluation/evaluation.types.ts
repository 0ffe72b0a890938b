import { evaluations } from '@zhudian/projections';
import { connectionOf, entityTypeOf } from '@zhudian/framework/service';

export const Evaluation = entityTypeOf(
  'Evaluation',
  evaluations,
  'An evaluation of a posting: of one month, or of the term. 月度或任期评价。',
);
export const EvaluationConnection = connectionOf('Evaluation', () => Evaluation);
