import type { AssessorLevel, EvaluationEvent, OfType } from '@zhudian/facts';
import { refuse, together, type Decider } from '@zhudian/framework';
import { spanOfMonth, type Role } from '@zhudian/programme';
import { unlessOfPosting } from '../posting/posting.guards';
import type { KnownPosting } from '../posting/posting.state';
import type { EvaluationCommand } from './evaluation.commands';
import type { EvaluationRefusal } from './evaluation.refusals';
import type { Evaluation } from './evaluation.state';

export type EvaluationDecider = Decider<EvaluationCommand, Evaluation, EvaluationEvent, EvaluationRefusal>;

/** Refuses unless it can still be worked on. */
export const unlessOpen = ({ stage }: Evaluation) => {
  if (stage === 'NONE') return refuse('EVALUATION_NOT_OPEN');
  return stage === 'FINAL' ? refuse('EVALUATION_CLOSED') : undefined;
};

export const unlessFinal = ({ stage }: Evaluation) => (stage === 'FINAL' ? undefined : refuse('EVALUATION_NOT_FINAL'));

/** M13–M15: those who judge are not those who are judged. */
export const unlessAnother = (actor: string, posting: KnownPosting) =>
  posting.known && posting.personId === actor ? refuse('SELF_SCORING', { actor }) : undefined;

/** The day by whose scheme something is judged. */
export const judgedOn = (month: string | undefined, on: string): string =>
  month === undefined ? on : spanOfMonth(month).last;

const ROLE_OF: Readonly<Record<AssessorLevel, Role>> = {
  GENERAL: 'GENERAL_MANAGEMENT',
  BUSINESS: 'BUSINESS_MANAGEMENT',
  COUNTY: 'COUNTY_ENTERPRISE',
};

type Scoring = OfType<EvaluationCommand, 'SubmitScores' | 'RateDimensions'>;

const unlessOwnLevel = ({ data: { level }, act: { role } }: Scoring) =>
  ROLE_OF[level] === role ? undefined : refuse('WRONG_LEVEL', { level, needed: ROLE_OF[level] });

const unlessBegun = ({ data: { month }, act }: Scoring) => {
  const first = month === undefined ? undefined : spanOfMonth(month).first;
  return month !== undefined && first !== undefined && act.on < first
    ? refuse('MONTH_NOT_BEGUN', { month, earliest: first })
    : undefined;
};

/** What holds for whoever has to say something on a sheet. */
export const unlessMayScore = (stage: Evaluation['stage'], command: Scoring) => {
  const { data, act, read } = command;
  return together(
    unlessOfPosting(data, read.posting),
    unlessOwnLevel(command),
    unlessAnother(act.by, read.posting),
    unlessBegun(command),
    stage === 'FINAL' ? refuse('EVALUATION_CLOSED') : undefined,
  );
};

export const unlessInRange = (scores: readonly number[]) => {
  const outside = scores.filter((score) => score < 0 || score > 100).map(String);
  return outside.length > 0 ? refuse('SCORE_RANGE', { scores: outside }) : undefined;
};
