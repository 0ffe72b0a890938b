import type { OfType } from '@zhudian/facts';
import { elsewhere, hasReason, refuse, together, type Rule } from '@zhudian/framework';
import { addMonths, monthOf, rulesOn } from '@zhudian/programme';
import { cluesLeftBy, postingStanding, stationClues, type PostingStanding } from './performance.state';
import type { PostingCommand } from './posting.commands';
import type { Posting } from './posting.state';
import { personPosting, stationPosting } from '../shared/reservations';
import { unlessActive, type PostingDecider } from './posting.guards';

/** In the months in which the withdrawal is prepared; earlier with a reason, where the posting ends before its time. */
const unlessTooEarly = (state: Posting, command: OfType<PostingCommand, 'CompleteHandover'>) => {
  const { act, read } = command;
  const { successorMonthsBefore } = rulesOn(read.ruleSets, act.on, state.bureauId ?? read.round.bureauId).rules;
  const from = addMonths(state.plannedEndOn, -successorMonthsBefore.value);
  return act.on < from && !hasReason(command, 'HANDOVER_TOO_EARLY')
    ? refuse('HANDOVER_TOO_EARLY', { from })
    : undefined;
};

export const completeHandover: Rule<PostingDecider, 'CompleteHandover'> = (state, command) => {
  const { checklist } = command.data;
  const open = checklist.flatMap(({ item, done }) => (done ? [] : [item]));
  const no =
    unlessActive(state) ??
    together(
      open.length > 0 ? refuse('HANDOVER_INCOMPLETE', { open }) : undefined,
      state.successor ? undefined : refuse('SUCCESSOR_MISSING'),
      unlessTooEarly(state, command),
    );
  return no ?? [{ type: 'HandoverCompleted', data: { checklist } }];
};

const unlessStarted = ({ startOn }: Posting, on: string) =>
  on < startOn ? refuse('END_BEFORE_START', { startOn }) : undefined;

const setFree = ({ personId, stationId }: Posting, postingId: string) => [
  elsewhere(personPosting, personId, { type: 'PersonReleased', data: { postingId } }),
  elsewhere(stationPosting, stationId, { type: 'StationReleased', data: { postingId } }),
];

const overOn = ({ personId, stationId, branchId }: Posting, endOn: string, reason: string) => ({
  endOn,
  reason,
  personId,
  stationId,
  branchId,
});

/** The term takes in the months up to the one before the last day at least: no whole month goes without judgement. */
const unlessEvaluated = ({ term }: PostingStanding, endOn: string) => {
  const through = term?.through ?? null;
  const reaches = through !== null && monthOf(endOn) <= monthOf(addMonths(`${through}-01`, 1));
  return reaches ? undefined : refuse('TERM_EVALUATION_MISSING', { through });
};

/**
 * The programme asks for the review and no regulation does: the posting may end without it, with a reason. Where the match was
 * made before there was this log, there is nothing to hold it against.
 */
const unlessFitReviewed = ({ fitReviewed, takenOverOn }: Posting, command: OfType<PostingCommand, 'EndPosting'>) =>
  fitReviewed || takenOverOn !== undefined || hasReason(command, 'FIT_REVIEW_MISSING')
    ? undefined
    : refuse('FIT_REVIEW_MISSING');

const unlessReady = (state: Posting, command: OfType<PostingCommand, 'EndPosting'>) => {
  const { postingId } = command.data;
  const { act, read } = command;
  const clues = cluesLeftBy(read.clues, { postingId, personId: state.personId });
  return together(
    state.successor ? undefined : refuse('SUCCESSOR_MISSING'),
    state.handedOver ? undefined : refuse('HANDOVER_INCOMPLETE', { open: ['checklist'] }),
    clues.length > 0 ? refuse('OPEN_CLUES', { clues }) : undefined,
    unlessEvaluated(read.standing, act.on),
    unlessFitReviewed(state, command),
  );
};

/** Told where the evaluation and the clues are, so that neither changes at the same moment. */
const onThisGround = ({ stationId }: Posting, postingId: string) => [
  elsewhere(postingStanding, postingId, {
    type: 'StandingRelied',
    data: { purpose: 'ENDING', reference: postingId },
  }),
  elsewhere(stationClues, stationId, { type: 'CluesPassedOn', data: { postingId } }),
];

export const end: Rule<PostingDecider, 'EndPosting'> = (state, command) => {
  const { postingId, reason } = command.data;
  const { on } = command.act;
  const no = unlessActive(state) ?? together(unlessStarted(state, on), unlessReady(state, command));
  if (no) return no;
  return [
    { type: 'PostingEnded', data: overOn(state, on, reason) },
    ...setFree(state, postingId),
    ...onThisGround(state, postingId),
  ];
};

/** At once, whatever is left to do: neither a successor nor a handover is waited for. */
export const recall: Rule<PostingDecider, 'RecallPosting'> = (state, { data: { postingId, reason }, act }) => {
  const no = unlessActive(state) ?? unlessStarted(state, act.on);
  return no ?? [{ type: 'PostingRecalled', data: overOn(state, act.on, reason) }, ...setFree(state, postingId)];
};
