import { defineAggregate, hasReason, Refusal, refuse, together, type Rule } from '@zhudian/framework';
import { addMonths, against, rulesOn } from '@zhudian/programme';
import type { Person } from '../person/person.state';
import { unlessGoingOn } from '../shared/appointable';
import type { Round } from '../shared/round.state';
import { candidacyCommands } from './candidacy.commands';
import { candidacyRefusals } from './candidacy.refusals';
import { candidacyFold, type Candidacy, type Stage } from './candidacy.state';
import { matchScore } from './match-score';
import { passReview, rejectReview } from './review.rules';
import { announcementEnded, closeNotice, publishNotice, raiseObjection, resolveObjection } from './notice.rules';
import { unlessAnother, unlessAt, type CandidacyDecider } from './steps.rules';

const submit: Rule<CandidacyDecider, 'SubmitApplication'> = ({ stage }, command) => {
  const { data, act, read } = command;
  const { round, person } = read;
  if (stage !== 'NONE') return refuse('DUPLICATE_APPLICATION');
  const { unitId } = person;
  if (!unitId) return refuse('PERSON_UNKNOWN', { personId: data.personId });
  return (
    together(
      act.by === data.personId ? undefined : refuse('NOT_VOLUNTARY'),
      unlessFullMember(person),
      unlessYoung(command),
      unlessAccepting(round, act.recordedOn),
      round.pool.includes(unitId) ? undefined : refuse('OUT_OF_POOL', { unitId }),
    ) ?? [{ type: 'ApplicationSubmitted', data: { ...data, unitId } }]
  );
};

const unlessFullMember = ({ membership }: Person) => (membership === 'FULL' ? undefined : refuse('NOT_FULL_MEMBER'));

/** Young is a matter of the programme: older applicants are welcome with a reason. */
const unlessYoung = (command: Parameters<Rule<CandidacyDecider, 'SubmitApplication'>>[1]) => {
  const { act, read } = command;
  const { bornOn } = read.person;
  const { youngUntilAge } = rulesOn(read.ruleSets, act.on, read.round.bureauId).rules;
  const most = youngUntilAge.value;
  const young = bornOn === undefined || act.on < addMonths(bornOn, 12 * (most + 1));
  return young ? undefined : against(command, youngUntilAge, 'OLDER_THAN_YOUNG', { most });
};

/** Whoever applies does so here: an application comes in on the day on which it is recorded. */
const unlessAccepting = ({ phase, applyBy }: Round, recordedOn: string) =>
  phase === 'none' || phase === 'closed' || recordedOn > applyBy ? refuse('ROUND_CLOSED', { applyBy }) : undefined;

/** Whoever may act here stands in the person's unit or above it. */
const unlessSendingUnit = ({ unitId }: Candidacy, orgUnitId: string, own: string) =>
  orgUnitId === unitId || orgUnitId === own
    ? undefined
    : refuse('NOT_THE_SENDING_UNIT', { orgUnitId, sending: unitId ?? null });

const recommend: Rule<CandidacyDecider, 'RecommendCandidate'> = (state, { data: { orgUnitId, opinion }, act }) =>
  unlessAt(state, 'APPLIED') ??
  together(unlessAnother(state, act.by), unlessSendingUnit(state, orgUnitId, act.unit)) ?? [
    { type: 'OrganisationRecommended', data: { orgUnitId, recommenderId: act.by, opinion } },
  ];

const proposeMatch: Rule<CandidacyDecider, 'ProposeMatch'> = (state, command) => {
  const { stationId } = command.data;
  const { round } = command.read;
  const early = unlessAt(state, 'REVIEWED');
  if (early) return early;
  const against = againstProposal(command);
  const no = together(
    unlessAnother(state, command.act.by),
    unlessGoingOn(round, state.roundId),
    unlessFreeTarget(command),
  );
  if (against instanceof Refusal) return together(no, against) ?? against;
  if (no) return no;
  const match = matchScore(round.diagnoses[stationId]?.needs ?? [], state.strengths);
  return [{ type: 'MatchProposed', data: { stationId, ...match, ...against } }];
};

type MatchCommand = Parameters<Rule<CandidacyDecider, 'ProposeMatch'>>[1];

const unlessFreeTarget = ({ data: { stationId }, read: { round, station } }: MatchCommand) => {
  const postingId = station.heldBy;
  return together(
    round.targets.includes(stationId) ? undefined : refuse('STATION_NOT_TARGET', { stationId }),
    postingId ? refuse('STATION_OCCUPIED', { stationId, postingId }) : undefined,
  );
};

const NOWHERE = '—';

/** Whoever was considered goes where the proposal says, and whoever was not takes no station that it gives to another; else: why. */
const againstProposal = (command: MatchCommand) => {
  const { candidacyId, stationId } = command.data;
  const { proposed } = command.read.round;
  const own = proposed[candidacyId];
  if (own === stationId || (own === undefined && !Object.values(proposed).includes(stationId))) return {};
  if (!hasReason(command, 'DIFFERS_FROM_PROPOSAL'))
    return refuse('DIFFERS_FROM_PROPOSAL', { proposed: own ?? NOWHERE, stationId });
  const reason = command.act.reasons['DIFFERS_FROM_PROPOSAL'] ?? '';
  return { againstProposal: own ? { stationId: own, reason } : { reason } };
};

const ENDED: readonly Stage[] = ['NONE', 'APPOINTED', 'REJECTED', 'OBJECTION_UPHELD', 'WITHDRAWN'];

const withdraw: Rule<CandidacyDecider, 'WithdrawCandidacy'> = (
  state,
  { data: { candidacyId, reason }, act, read: { station } },
) => {
  const { stage, personId } = state;
  if (ENDED.includes(stage)) return refuse('STEP_OUT_OF_ORDER', { stage, expected: 'APPLIED' });
  if (act.role !== 'PARTY_WORK' && act.by !== personId) return refuse('NOT_THE_CANDIDATE');
  return [{ type: 'CandidacyWithdrawn', data: { reason } }, ...announcementEnded(state, candidacyId, station)];
};

export const candidacyDecider: CandidacyDecider = {
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
