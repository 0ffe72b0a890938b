import type { SurveyDimension } from '@zhudian/facts';
import type { Response } from './survey.state';

/** Answers from 4 on speak for the station. */
const FAVOURABLE = 4;

/** Results of fewer would tell who said what, whatever a survey asks for. */
export const LEAST_RESPONSES = 5;

export const rounded = (value: number): number => Math.round(value * 100) / 100;

const meanOf = (answers: readonly number[]): number => answers.reduce((sum, one) => sum + one, 0) / answers.length;

const ratingOf = (answers: readonly number[]) => ({
  mean: rounded(meanOf(answers)),
  favourable: rounded((answers.filter((one) => one >= FAVOURABLE).length / answers.length) * 100),
});

const totalOf = (responses: readonly Response[]) => {
  const answers = responses.flatMap((response) => response.answers);
  return { ...ratingOf(answers), satisfaction: rounded(((meanOf(answers) - 1) / 4) * 100) };
};

const answersTo = (responses: readonly Response[], at: number): readonly number[] =>
  responses.map(({ answers }) => answers[at] ?? Number.NaN);

const dimensionsOf = (responses: readonly Response[], dimensions: readonly SurveyDimension[]) =>
  [...new Set(dimensions)].map((dimension) => ({
    dimension,
    ...ratingOf(dimensions.flatMap((one, at) => (one === dimension ? answersTo(responses, at) : []))),
  }));

/** The results of the whole, of each question in their order, and of what the questions are about. */
export const resultsOf = (responses: readonly Response[], dimensions: readonly SurveyDimension[] = []) => ({
  ...totalOf(responses),
  byQuestion: (responses[0]?.answers ?? []).map((_, at) => ratingOf(answersTo(responses, at))),
  ...(dimensions.length > 0 ? { byDimension: dimensionsOf(responses, dimensions) } : {}),
});

export interface Group {
  readonly group: string;
  readonly responses: readonly Response[];
}

const sizeOf = (groups: readonly Group[]): number => groups.reduce((sum, { responses }) => sum + responses.length, 0);

/**
 * The groups of which results may be told: none that is too small, and none by whose results the rest of the whole would be
 * told of too few. The smallest are withheld until those withheld are enough together, or nobody is.
 * @param untold how many of the whole named no group.
 */
export const disclosed = (groups: readonly Group[], least: number, untold: number): readonly Group[] => {
  const bySize = groups.filter(({ responses }) => responses.length > 0).toSorted((a, b) => sizeOf([a]) - sizeOf([b]));
  let withheld = bySize.filter(({ responses }) => responses.length < least).length;
  const rest = () => sizeOf(bySize.slice(0, withheld)) + untold;
  while (rest() > 0 && rest() < least && withheld < bySize.length) withheld += 1;
  const told = new Set(bySize.slice(withheld));
  return groups.filter((group) => told.has(group));
};

/** The results by group, in the order in which the survey names them. */
export const groupResultsOf = (names: readonly string[], responses: readonly Response[], least: number) => {
  const groups = names.map((group) => ({ group, responses: responses.filter((one) => one.group === group) }));
  return disclosed(groups, least, responses.length - sizeOf(groups)).map(({ group, responses: own }) => ({
    group,
    responses: own.length,
    ...totalOf(own),
  }));
};
