import { z } from 'zod';
import { assessorLevel, evaluationEvents, month, ref } from '@zhudian/facts';

const facts = evaluationEvents.schemas;
export const ofEvaluation = {
  postingId: ref('Posting'),
  month: month.optional().meta({ description: 'YYYY-MM; none for the term. 月份，任期评价不填。' }),
};
export interface OfEvaluation {
  readonly postingId: string;
  readonly month?: string | undefined;
}
/** A number of any size: the decider says what is wrong with it. */
export const score = facts.ScoreSubmitted.omit({ level: true, unitId: true })
  .extend({ score: z.number() })
  .meta({ id: 'CellScore' });

export const rating = facts.DimensionsRated.shape.ratings.element
  .extend({ score: z.number() })
  .meta({ id: 'DimensionScore' });

/** The sheet of one level. */
export const ofSheet = { ...ofEvaluation, stationId: ref('Station'), level: assessorLevel };
