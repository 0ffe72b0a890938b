import type { EvaluationEvent } from '@zhudian/facts';
import { refuse, type Decider } from '@zhudian/framework';
import { monthsOverlapping } from '@zhudian/programme';
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

export const unlessInPosting = (month: string | undefined, posting: KnownPosting) => {
  if (!posting.known || month === undefined) return undefined;
  const { startOn, endOn } = posting;
  return monthsOverlapping(startOn, endOn).includes(month)
    ? undefined
    : refuse('MONTH_OUTSIDE_POSTING', { month, startOn, endOn });
};

/** M13–M15: those who judge are not those who are judged. */
export const unlessAnother = (actor: string, posting: KnownPosting) =>
  posting.known && posting.personId === actor ? refuse('SELF_SCORING', { actor }) : undefined;

interface Place {
  readonly postingId: string;
  readonly stationId: string;
  readonly month?: string | undefined;
}

export const unlessOfPosting = ({ postingId, stationId, month }: Place, posting: KnownPosting) => {
  if (!posting.known) return refuse('POSTING_UNKNOWN', { postingId });
  if (posting.stationId !== stationId) return refuse('NOT_THE_STATION', { stationId, postedAt: posting.stationId });
  return unlessInPosting(month, posting);
};
