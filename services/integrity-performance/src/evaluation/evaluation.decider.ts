import { evaluationEvents, type EvaluationEvent, type OfType } from '@zhudian/events';
import { defineAggregate, monthsOverlapping, refuse, type Decider, type Decision } from '@zhudian/kernel';
import type { KnownPosting } from '../posting/posting.state';
import { evaluationCommands, type EvaluationCommand } from './evaluation.commands';
import { evaluationRefusals, type EvaluationRefusal } from './evaluation.refusals';

export interface Evaluation {
  readonly opened: boolean;
}
type Open = OfType<EvaluationCommand, 'OpenEvaluation'>;

const unlessOneKind = ({ kind, month }: Open['data']) => {
  if (kind === 'MONTHLY' && month === undefined) return refuse('MONTH_REQUIRED');
  return kind === 'TERM' && month !== undefined ? refuse('MONTH_NOT_ALLOWED', { month }) : undefined;
};

const unlessOfPosting = ({ postingId, stationId, month }: Open['data'], posting: KnownPosting) => {
  if (!posting.known) return refuse('POSTING_UNKNOWN', { postingId });
  if (posting.stationId !== stationId) return refuse('NOT_THE_STATION', { stationId, postedAt: posting.stationId });
  const { startOn, endOn } = posting;
  return month === undefined || monthsOverlapping(startOn, endOn).includes(month)
    ? undefined
    : refuse('MONTH_OUTSIDE_POSTING', { month, startOn, endOn });
};

const open = (
  { opened }: Evaluation,
  { data, act, seen: { posting } }: Open,
): Decision<EvaluationEvent, EvaluationRefusal> => {
  const no = unlessOneKind(data) ?? unlessOfPosting(data, posting);
  if (no) return no;
  if (!opened) return [{ type: 'EvaluationOpened', data }];
  // A person may have been faster than the policy.
  return act.role === 'POLICY' ? [] : refuse('EVALUATION_ALREADY_OPEN');
};

export const evaluationDecider: Decider<EvaluationCommand, Evaluation, EvaluationEvent, EvaluationRefusal> = {
  family: evaluationEvents,
  initial: { opened: false },
  decide: { OpenEvaluation: open },
  evolve: { EvaluationOpened: () => ({ opened: true }) },
};

export const evaluation = defineAggregate({
  decider: evaluationDecider,
  commands: evaluationCommands,
  refusals: evaluationRefusals,
});
