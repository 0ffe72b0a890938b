import type { CandidacyEvent } from '@zhudian/facts';
import { refuse, type Decider } from '@zhudian/framework';
import type { CandidacyCommand } from './candidacy.commands';
import type { CandidacyRefusal } from './candidacy.refusals';
import type { Candidacy, Stage } from './candidacy.state';

export type CandidacyDecider = Decider<CandidacyCommand, Candidacy, CandidacyEvent, CandidacyRefusal>;

/** Refuses unless the candidacy has come exactly as far as the step needs. */
export const unlessAt = ({ stage }: Candidacy, expected: Stage) => {
  if (stage === expected) return undefined;
  return stage === 'OBJECTION_UPHELD' ? refuse('OBJECTION_UPHELD') : refuse('STEP_OUT_OF_ORDER', { stage, expected });
};

const segregated = (actor: string, other: 'candidate' | 'recommender') =>
  refuse('SEGREGATION_OF_DUTIES', { actor, other });

/** Nobody decides on their own candidacy. */
export const unlessAnother = ({ personId }: Candidacy, actor: string) =>
  actor === personId ? segregated(actor, 'candidate') : undefined;

/** Those who decide are not those who ask. */
export const unlessMayReview = (state: Candidacy, reviewer: string) =>
  unlessAnother(state, reviewer) ??
  (reviewer === state.recommendedBy ? segregated(reviewer, 'recommender') : undefined);
