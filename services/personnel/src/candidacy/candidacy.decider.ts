import type { CandidacyEvent, OfType } from '@zhudian/events';
import { addWorkdays, calendarOf, defineAggregate, isUnknownYear, refuse, workdaysBetween, type Decider, type Decision } from '@zhudian/kernel';
import { candidacyCommands, type CandidacyCommand } from './candidacy.commands';
import { candidacyRefusals, type CandidacyRefusal } from './candidacy.refusals';
import { candidacyFold, type Candidacy, type Stage } from './candidacy.state';
import { matchScore } from './match-score';

type Rule<T extends CandidacyCommand['type']> = (
  state: Candidacy,
  command: OfType<CandidacyCommand, T>,
) => Decision<CandidacyEvent, CandidacyRefusal>;

/** Refuses unless the candidacy has come exactly as far as the step needs. */
const unlessAt = ({ stage }: Candidacy, expected: Stage) => {
  if (stage === expected) return undefined;
  return stage === 'OBJECTION_UPHELD' ? refuse('OBJECTION_UPHELD') : refuse('STEP_OUT_OF_ORDER', { stage, expected });
};
const sameHand = (actor: string, other: 'candidate' | 'recommender') => refuse('SEGREGATION_OF_DUTIES', { actor, other });
const unknownYear = (calendarVersion: string, year: number) => refuse('CALENDAR_YEAR_UNKNOWN', { calendarVersion, year });

const submit: Rule<'SubmitApplication'> = ({ stage }, { data, act, seen: { round, person } }) => {
  if (stage !== 'NONE') return refuse('DUPLICATE_APPLICATION');
  if (act.by !== data.personId) return refuse('NOT_VOLUNTARY');
  if (!person.unitId) return refuse('PERSON_UNKNOWN', { personId: data.personId });
  if (person.membership !== 'FULL') return refuse('NOT_FULL_MEMBER');
  if (round.phase === 'none' || round.phase === 'closed' || act.on > round.applyBy) return refuse('ROUND_CLOSED', { applyBy: round.applyBy });
  if (!round.pool.includes(person.unitId)) return refuse('OUT_OF_POOL', { unitId: person.unitId });
  return [{ type: 'ApplicationSubmitted', data: { ...data, unitId: person.unitId } }];
};

const recommend: Rule<'RecommendCandidate'> = (state, { data: { orgUnitId, opinion }, act }) => {
  if (act.by === state.personId) return sameHand(act.by, 'candidate');
  return unlessAt(state, 'APPLIED') ?? [{ type: 'OrganisationRecommended', data: { orgUnitId, recommenderId: act.by, opinion } }];
};

const notTheReviewer = ({ personId, recommendedBy }: Candidacy, reviewer: string) => {
  if (reviewer === personId) return sameHand(reviewer, 'candidate');
  return reviewer === recommendedBy ? sameHand(reviewer, 'recommender') : undefined;
};

const passReview: Rule<'PassReview'> = (state, { data: { checks, reason }, act }) => {
  const no = unlessAt(state, 'RECOMMENDED') ?? notTheReviewer(state, act.by);
  if (no) return no;
  const failed = Object.entries(checks).flatMap(([check, passed]) => (passed ? [] : [check]));
  return failed.length > 0 ? refuse('REVIEW_CHECK_FAILED', { failed }) : [{ type: 'ReviewPassed', data: { checks, reason } }];
};

const rejectReview: Rule<'RejectReview'> = (state, { data: { checks, reason }, act }) =>
  unlessAt(state, 'RECOMMENDED') ?? notTheReviewer(state, act.by) ?? [{ type: 'ReviewRejected', data: { checks, reason } }];

const proposeMatch: Rule<'ProposeMatch'> = (state, { data: { stationId }, seen: { round, station } }) => {
  const no = unlessAt(state, 'REVIEWED');
  if (no) return no;
  if (!round.targets.includes(stationId)) return refuse('STATION_NOT_TARGET', { stationId });
  if (station.heldBy) return refuse('STATION_OCCUPIED', { stationId, postingId: station.heldBy });
  return [{ type: 'MatchProposed', data: { stationId, ...matchScore(round.diagnoses[stationId]?.needs ?? [], state.strengths) } }];
};

const publishNotice: Rule<'PublishNotice'> = (state, { data: { channels }, act, seen: { round } }) => {
  const no = unlessAt(state, 'MATCHED');
  if (no) return no;
  const { calendarVersion, noticeMinWorkingDays: requiredDays } = round;
  const calendar = calendarOf(calendarVersion);
  const earliestEnd = calendar ? addWorkdays(calendar, act.on, requiredDays) : { unknownYear: Number(act.on.slice(0, 4)) };
  if (isUnknownYear(earliestEnd)) return unknownYear(calendarVersion, earliestEnd.unknownYear);
  return [{ type: 'NoticePublished', data: { from: act.on, channels, requiredDays, earliestEnd, calendarVersion } }];
};

const raiseObjection: Rule<'RaiseObjection'> = (state, { data: { candidacyId: _, ...data } }) =>
  unlessAt(state, 'NOTICE_OPEN') ??
  (state.objections[data.objectionId] ? refuse('OBJECTION_UNKNOWN', { objectionId: data.objectionId }) : [{ type: 'ObjectionRaised', data }]);

const resolveObjection: Rule<'ResolveObjection'> = (state, { data: { candidacyId: _, ...data } }) =>
  unlessAt(state, 'NOTICE_OPEN') ??
  (state.objections[data.objectionId] === 'OPEN'
    ? [{ type: 'ObjectionResolved', data }]
    : refuse('OBJECTION_UNKNOWN', { objectionId: data.objectionId }));

const closeNotice: Rule<'CloseNotice'> = (state, { act }) => {
  const no = unlessAt(state, 'NOTICE_OPEN');
  if (no || !state.notice) return no ?? refuse('STEP_OUT_OF_ORDER', { stage: state.stage, expected: 'NOTICE_OPEN' });
  const open = Object.entries(state.objections).flatMap(([id, outcome]) => (outcome === 'OPEN' ? [id] : []));
  if (open.length > 0) return refuse('OBJECTION_OPEN', { open });
  const { from, requiredDays: required, earliestEnd, calendarVersion } = state.notice;
  const calendar = calendarOf(calendarVersion);
  const worked = calendar ? workdaysBetween(calendar, from, act.on) : { unknownYear: Number(act.on.slice(0, 4)) };
  if (isUnknownYear(worked)) return unknownYear(calendarVersion, worked.unknownYear);
  if (worked < required) return refuse('NOTICE_TOO_SHORT', { worked, required, earliestEnd });
  return [{ type: 'NoticeClosed', data: { workingDays: worked, endedOn: act.on } }];
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

export const candidacy = defineAggregate({ decider: candidacyDecider, commands: candidacyCommands, refusals: candidacyRefusals });
