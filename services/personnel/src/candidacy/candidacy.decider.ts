import type { CandidacyEvent } from '@zhudian/events';
import { defineAggregate, refuse, type Decider } from '@zhudian/kernel';
import type { Person } from '../person/person.decider';
import type { Round } from '../round/round.decider';
import { candidacyCommands, type CandidacyCommand } from './candidacy.commands';
import { candidacyRefusals, type CandidacyRefusal } from './candidacy.refusals';
import { candidacyFold, type Candidacy, type Stage } from './candidacy.state';
import { matchScore } from './match-score';
import { closeNotice, publishNotice, raiseObjection, resolveObjection } from './notice.rules';
import { mayReview, notTheCandidate, unlessAt, type Rule } from './rule';

const submit: Rule<'SubmitApplication'> = ({ stage }, { data, act, seen: { round, person } }) => {
  if (stage !== 'NONE') return refuse('DUPLICATE_APPLICATION');
  if (act.by !== data.personId) return refuse('NOT_VOLUNTARY');
  const { unitId } = person;
  if (!unitId) return refuse('PERSON_UNKNOWN', { personId: data.personId });
  return (
    notEligible(person) ??
    notAccepting(round, unitId, act.on) ?? [{ type: 'ApplicationSubmitted', data: { ...data, unitId } }]
  );
};

const notEligible = ({ membership }: Person) => (membership === 'FULL' ? undefined : refuse('NOT_FULL_MEMBER'));

const notAccepting = ({ phase, applyBy, pool }: Round, unitId: string, on: string) => {
  if (phase === 'none' || phase === 'closed' || on > applyBy) return refuse('ROUND_CLOSED', { applyBy });
  return pool.includes(unitId) ? undefined : refuse('OUT_OF_POOL', { unitId });
};

const recommend: Rule<'RecommendCandidate'> = (state, { data: { orgUnitId, opinion }, act }) =>
  unlessAt(state, 'APPLIED') ??
  notTheCandidate(state, act.by) ?? [
    { type: 'OrganisationRecommended', data: { orgUnitId, recommenderId: act.by, opinion } },
  ];

const passReview: Rule<'PassReview'> = (state, { data: { checks, reason }, act }) => {
  const no = unlessAt(state, 'RECOMMENDED') ?? mayReview(state, act.by);
  if (no) return no;
  const failed = Object.entries(checks).flatMap(([check, passed]) => (passed ? [] : [check]));
  if (failed.length > 0) return refuse('REVIEW_CHECK_FAILED', { failed });
  return [{ type: 'ReviewPassed', data: { checks, reason } }];
};

const rejectReview: Rule<'RejectReview'> = (state, { data: { checks, reason }, act }) =>
  unlessAt(state, 'RECOMMENDED') ?? mayReview(state, act.by) ?? [{ type: 'ReviewRejected', data: { checks, reason } }];

const proposeMatch: Rule<'ProposeMatch'> = (state, { data: { stationId }, act, seen: { round, station } }) => {
  const no = unlessAt(state, 'REVIEWED') ?? notTheCandidate(state, act.by);
  if (no) return no;
  if (!round.targets.includes(stationId)) return refuse('STATION_NOT_TARGET', { stationId });
  if (station.heldBy) return refuse('STATION_OCCUPIED', { stationId, postingId: station.heldBy });
  return [
    {
      type: 'MatchProposed',
      data: { stationId, ...matchScore(round.diagnoses[stationId]?.needs ?? [], state.strengths) },
    },
  ];
};

const ENDED: readonly Stage[] = ['NONE', 'APPOINTED', 'REJECTED', 'OBJECTION_UPHELD', 'WITHDRAWN'];

const withdraw: Rule<'WithdrawCandidacy'> = ({ stage, personId }, { data: { reason }, act }) => {
  if (ENDED.includes(stage)) return refuse('STEP_OUT_OF_ORDER', { stage, expected: 'APPLIED' });
  if (act.role !== 'PARTY_WORK' && act.by !== personId) return refuse('NOT_THE_CANDIDATE');
  return [{ type: 'CandidacyWithdrawn', data: { reason } }];
};

export const candidacyDecider: Decider<CandidacyCommand, Candidacy, CandidacyEvent, CandidacyRefusal> = {
  ...candidacyFold,
  decide: {
    SubmitApplication: submit,
    RecommendCandidate: recommend,
    PassReview: passReview,
    RejectReview: rejectReview,
    ProposeMatch: proposeMatch,
    PublishNotice: publishNotice,
    RaiseObjection: raiseObjection,
    ResolveObjection: resolveObjection,
    CloseNotice: closeNotice,
    WithdrawCandidacy: withdraw,
  },
};

export const candidacy = defineAggregate({
  decider: candidacyDecider,
  commands: candidacyCommands,
  refusals: candidacyRefusals,
});
