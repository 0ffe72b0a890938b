import { elsewhere, refuse } from '@zhudian/kernel';
import type { Posting } from './posting.state';
import { personPosting, stationPosting } from './reservations';
import { unlessActive, type Rule } from './rule';

export const completeHandover: Rule<'CompleteHandover'> = (state, { data: { checklist } }) => {
  const open = checklist.flatMap(({ item, done }) => (done ? [] : [item]));
  if (open.length > 0) return refuse('HANDOVER_INCOMPLETE', { open });
  return unlessActive(state) ?? [{ type: 'HandoverCompleted', data: { checklist } }];
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

export const end: Rule<'EndPosting'> = (state, { data: { postingId, reason }, act }) => {
  const no = unlessActive(state) ?? unlessStarted(state, act.on);
  if (no) return no;
  if (!state.successor) return refuse('SUCCESSOR_MISSING');
  if (!state.handedOver) return refuse('HANDOVER_INCOMPLETE', { open: ['checklist'] });
  return [{ type: 'PostingEnded', data: overOn(state, act.on, reason) }, ...setFree(state, postingId)];
};

/** At once, whatever is left to do: neither a successor nor a handover is waited for. */
export const recall: Rule<'RecallPosting'> = (state, { data: { postingId, reason }, act }) => {
  const no = unlessActive(state) ?? unlessStarted(state, act.on);
  return no ?? [{ type: 'PostingRecalled', data: overOn(state, act.on, reason) }, ...setFree(state, postingId)];
};
