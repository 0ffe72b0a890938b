import { candidateId, officials, senderOf, unitOfCandidate } from './actors';
import { branchOf, type Fate, type PlannedCandidacy, type PlannedRound } from './plan';
import { skillsOf } from './skills';
import type { Step, Wave } from './step';

const ORDER: readonly Fate[] = ['APPLIED', 'RECOMMENDED', 'REVIEWED', 'NOTICE_OPEN', 'APPOINTED'];
/** Rejected ones come as far as the recommendation, objected ones as far as the notice, withdrawn ones as far as the application. */
const reach: Readonly<Record<Fate, number>> = {
  APPLIED: 0,
  WITHDRAWN: 0,
  RECOMMENDED: 1,
  REJECTED: 1,
  REVIEWED: 2,
  OBJECTION_UPHELD: 3,
  NOTICE_OPEN: 3,
  APPOINTED: 4,
};
const CHECKS = { political: true, style: true, ability: true, experience: true, clean: true };
const OBJECTION = { objectionId: 'objection-1', realName: true, summaryRef: 'archive/objection-1' };
const UPHELD = { objectionId: 'objection-1', outcome: 'UPHELD', finding: '经核查属实。' };

/** One candidacy of a round: its id, and the person. */
interface Known extends PlannedCandidacy {
  readonly id: string;
  readonly personId: string;
}
type Make = (one: Known) => Step;

const step = (as: string, on: string, command: string, data: Step['data']): Step => ({ as, on, command, data });

const knownIn = ({ id: roundId, candidacies }: PlannedRound): readonly Known[] =>
  candidacies.map((one) => {
    const personId = candidateId(one.candidate);
    return { ...one, personId, id: `${roundId}.${personId}` };
  });

const { partyWork, reviewer, discipline, committee } = officials;

/** Volunteers know what the station needs most, and bring two skills of their own. */
const strengthsOf = (candidate: number, stationId: string) =>
  [...new Set([...skillsOf(stationId).slice(0, 1), ...skillsOf(`candidate-${candidate}`)])]
    .slice(0, 3)
    .map((skill, index) => ({ skill, level: 3 - index }));

const apply =
  (round: PlannedRound): Make =>
  ({ personId, candidate, stationId }) =>
    step(personId, round.appliedOn, 'SubmitApplication', {
      roundId: round.id,
      personId,
      strengths: strengthsOf(candidate, stationId),
      preferredStations: [stationId],
      statement: '自愿到基层供电所任职,服务基层。',
    });

const recommend =
  (round: PlannedRound): Make =>
  ({ id, candidate }) => {
    const orgUnitId = unitOfCandidate(candidate);
    const data = { candidacyId: id, orgUnitId, opinion: '同意推荐。' };
    return step(senderOf(orgUnitId), round.recommendedOn, 'RecommendCandidate', data);
  };

const proposal = ({ id: roundId, matchedOn }: PlannedRound, reviewed: readonly Known[]): Step =>
  step(partyWork.id, matchedOn, 'ProposeMatching', { roundId, candidacyIds: reviewed.map(({ id }) => id) });

/** The reason is recorded only where the match differs from the proposal. */
const match =
  (round: PlannedRound): Make =>
  ({ id, stationId }) =>
    step(partyWork.id, round.matchedOn, 'ProposeMatch', {
      candidacyId: id,
      stationId,
      reasons: [{ code: 'DIFFERS_FROM_PROPOSAL', reason: '结合本人经历与县公司意见,经集体研究确定。' }],
    });

const appoint =
  (round: PlannedRound): Make =>
  ({ id, personId, stationId, candidate }) =>
    step(committee.id, round.appointedOn, 'AppointSecretary', {
      candidacyId: id,
      personId,
      stationId,
      branchId: branchOf(stationId),
      startOn: round.startsOn,
      documentNo: `南供党〔${round.startsOn.slice(0, 4)}〕${candidate + 1}号（演示）`,
    });

const of =
  (actor: { readonly id: string }, on: string, command: string, data: Step['data'] = {}): Make =>
  ({ id }) =>
    step(actor.id, on, command, { candidacyId: id, ...data });

/** The five steps of one round, each candidacy as far as its fate. */
export const candidacies = (round: PlannedRound): readonly Wave[] => {
  const known = knownIn(round);
  const upTo = (fate: Fate, make: Make): Wave =>
    known.filter((one) => reach[one.fate] >= ORDER.indexOf(fate)).map(make);
  const only = (fate: Fate, make: Make): Wave => known.filter((one) => one.fate === fate).map(make);
  const channels = ['INTRANET', 'NOTICE_BOARD'];
  return [
    upTo('APPLIED', apply(round)),
    only('WITHDRAWN', ({ id, personId }) =>
      step(personId, round.recommendedOn, 'WithdrawCandidacy', { candidacyId: id, reason: '因工作安排退出。' }),
    ),
    upTo('RECOMMENDED', recommend(round)),
    only(
      'REJECTED',
      of(reviewer, round.reviewedOn, 'RejectReview', {
        checks: { ...CHECKS, experience: false },
        reason: '基层经验不足。',
      }),
    ),
    upTo('REVIEWED', of(reviewer, round.reviewedOn, 'PassReview', { checks: CHECKS, reason: '各项审查合格。' })),
    [
      proposal(
        round,
        known.filter(({ fate }) => reach[fate] >= reach.REVIEWED),
      ),
    ],
    upTo('NOTICE_OPEN', match(round)),
    upTo('NOTICE_OPEN', of(partyWork, round.noticeOn, 'PublishNotice', { channels })),
    only('OBJECTION_UPHELD', of({ id: candidateId(0) }, round.noticeOn, 'RaiseObjection', OBJECTION)),
    only('OBJECTION_UPHELD', of(discipline, round.closedOn, 'ResolveObjection', UPHELD)),
    upTo('APPOINTED', of(partyWork, round.closedOn, 'CloseNotice')),
    upTo('APPOINTED', appoint(round)),
    closed(round, known),
  ];
};

/** A round that is still under way goes on with whoever waits; the other ends with its appointments. */
const closed = ({ id: roundId, appointedOn }: PlannedRound, known: readonly Known[]): Wave => {
  const isUnderWay = known.some(({ fate }) => fate === 'NOTICE_OPEN');
  const filled = known.flatMap(({ fate, stationId }) => (fate === 'APPOINTED' ? [stationId] : []));
  return isUnderWay ? [] : [step(partyWork.id, appointedOn, 'CloseRound', { roundId, filled })];
};
