import type { ServiceMatterRow } from '@zhudian/projections';
import type { ServiceSums } from './service-matter.types';

type Matter = Pick<ServiceMatterRow, 'stage' | 'openUntil' | 'served' | 'effects'>;

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** The surveys that some matters were verified by, each once, however many of them it speaks for. */
const surveysOf = (matters: readonly Matter[]) => [
  ...new Map(matters.flatMap(({ effects }) => effects.map((effect) => [effect.surveyId, effect] as const))).values(),
];

/** What was done for the masses, and what they said of it: the share of good answers weighs each survey by who answered. */
export const serviceTotalsOf = (matters: readonly Matter[], day: string): ServiceSums => {
  const surveys = surveysOf(matters);
  const responses = sumOf(surveys.map((survey) => survey.responses));
  const good = sumOf(surveys.map(({ favourable, ...survey }) => favourable * survey.responses));
  const counted = (of: (matter: Matter) => boolean) => matters.filter(of).length;
  return {
    matters: counted(({ stage }) => stage !== 'CALLED_OFF'),
    rendered: counted(({ stage }) => stage === 'RENDERED' || stage === 'VERIFIED'),
    verified: counted(({ stage }) => stage === 'VERIFIED'),
    surveyed: counted(({ effects }) => effects.length > 0),
    overdue: counted(({ openUntil }) => openUntil !== null && openUntil < day),
    served: sumOf(matters.map((matter) => matter.served)),
    responses,
    favourable: responses === 0 ? null : Math.round((good / responses) * 100) / 100,
  };
};
