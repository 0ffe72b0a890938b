import { hasReason, refuse, together, type Rule } from '@zhudian/framework';
import { unlessActive, type PostingDecider } from './posting.guards';
import type { Posting } from './posting.state';

const unlessAnother = ({ personId }: Posting, candidateId: string) =>
  candidateId === personId ? refuse('SUCCESSOR_IS_SECRETARY', { personId }) : undefined;

const unlessPrepared = ({ leaders }: Posting, personId: string) =>
  Object.hasOwn(leaders, personId) ? undefined : refuse('LEADER_CANDIDATE_UNKNOWN', { personId });

export const nominateLeader: Rule<PostingDecider, 'NominateLeaderCandidate'> = (state, { data }) => {
  const { postingId: _, ...nominated } = data;
  const { personId } = data;
  const isKnown = Object.hasOwn(state.leaders, personId);
  return (
    unlessActive(state) ??
    together(unlessAnother(state, personId), isKnown ? refuse('LEADER_CANDIDATE_KNOWN', { personId }) : undefined) ?? [
      { type: 'LeaderCandidateNominated', data: nominated },
    ]
  );
};

/** Readiness is judged by somebody who did not nominate. */
export const assessLeader: Rule<PostingDecider, 'AssessLeaderCandidate'> = (state, { data, act }) => {
  const { postingId: _, ...assessed } = data;
  const no = unlessActive(state) ?? unlessPrepared(state, data.personId);
  if (no) return no;
  return state.leaders[data.personId]?.nominatedBy === act.by
    ? refuse('LEADER_ASSESSED_BY_NOMINATOR', { personId: data.personId })
    : [{ type: 'LeaderCandidateAssessed', data: assessed }];
};

export const dropLeader: Rule<PostingDecider, 'DropLeaderCandidate'> = (state, { data }) => {
  const { postingId: _, ...dropped } = data;
  return (
    unlessActive(state) ?? unlessPrepared(state, data.personId) ?? [{ type: 'LeaderCandidateDropped', data: dropped }]
  );
};

/** Out of those who were prepared and found ready; or it is said why not. */
export const nameSuccessor: Rule<PostingDecider, 'NameSuccessor'> = (state, command) => {
  const { postingId: _, ...data } = command.data;
  const no = unlessActive(state) ?? unlessAnother(state, data.personId);
  if (no) return no;
  const isReady = state.leaders[data.personId]?.isReady === true;
  return isReady || hasReason(command, 'SUCCESSOR_NOT_READY')
    ? [{ type: 'SuccessorNamed', data }]
    : refuse('SUCCESSOR_NOT_READY', { personId: data.personId });
};
