import type { CandidacyEvent, OfType } from '@zhudian/facts';
import { refuse, type Decision } from '@zhudian/framework';
import type { CandidacyCommand } from './candidacy.commands';
import type { CandidacyRefusal } from './candidacy.refusals';
import type { Candidacy, Stage } from './candidacy.state';

export type Rule<T extends CandidacyCommand['type']> = (
  state: Candidacy,
  command: OfType<CandidacyCommand, T>,
) => Decision<CandidacyEvent, CandidacyRefusal>;

/** Refuses unless the candidacy has come exactly as far as the step needs. */
export const unlessAt = ({ stage }: Candidacy, expected: Stage) => {
  if (stage === expected) return undefined;
  return stage === 'OBJECTION_UPHELD' ? refuse('OBJECTION_UPHELD') : refuse('STEP_OUT_OF_ORDER', { stage, expected });
};

const sameHand = (actor: string, other: 'candidate' | 'recommender') =>
  refuse('SEGREGATION_OF_DUTIES', { actor, other });

/** Nobody decides on the own candidacy. */
export const notTheCandidate = ({ personId }: Candidacy, actor: string) =>
  actor === personId ? sameHand(actor, 'candidate') : undefined;

/** Those who decide are not those who ask. */
export const mayReview = (state: Candidacy, reviewer: string) =>
  notTheCandidate(state, reviewer) ??
  (reviewer === state.recommendedBy ? sameHand(reviewer, 'recommender') : undefined);
