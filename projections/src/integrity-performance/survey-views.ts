import { z } from 'zod';
import { percent, surveyEvents, title, type OfType, type SurveyEvent } from '@zhudian/facts';

const { results } = surveyEvents.schemas.SurveyClosed.shape;
export const questionResult = results.unwrap().shape.byQuestion.unwrap().element.extend({ question: title }).meta({
  id: 'QuestionResult',
  description: 'What the answers to one question come to. 一题的测评结果。',
});
export const dimensionResult = results.unwrap().shape.byDimension.unwrap().element.meta({
  id: 'DimensionResult',
  description: 'What the answers about one thing come to. 一个维度的测评结果。',
});
/** One group of respondents, of whom enough answered. */
export const groupResult = z
  .object({
    group: title,
    responses: z.int(),
    mean: z.number().describe('1 to 5. 平均分，五分制。'),
    favourable: percent.describe('Per cent of answers that are 4 or 5. 好评率。'),
    satisfaction: percent,
  })
  .meta({ id: 'SurveyGroup', description: 'The results of one group. 一个群体的结果。' });

/** Results of fewer are told of no survey, however few it asked for. */
const LEAST = 5;

const NOTHING_TOLD = { mean: null, favourable: null, satisfaction: null, byQuestion: [], byDimension: [] };

/** What closing tells of results, as rows show it. */
export const outcomeOf = (
  { responses, ...told }: OfType<SurveyEvent, 'SurveyClosed'>['data'],
  questions: readonly string[],
) => {
  const { results, groups = [] } = responses < LEAST ? {} : told;
  const { byQuestion = [], byDimension = [], ...whole } = results ?? NOTHING_TOLD;
  return {
    ...whole,
    responses,
    withheld: results === undefined,
    byQuestion: byQuestion.map((one, at) => ({ ...one, question: questions[at] ?? '' })),
    byDimension: [...byDimension],
    groupResults: [...groups],
  };
};
