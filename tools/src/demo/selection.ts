import { GUANGXI_CALENDAR } from '@zhudian/kernel';
import { BUREAU, candidateId, officials, senderOf, unitOfCandidate } from './actors';
import {
  countyEnterprises,
  diagnosed,
  poolUnits,
  stations,
  targetsOf,
  type Fate,
  type PlannedCandidacy,
  type PlannedRound,
} from './plan';
import { pick } from './pick';
import type { Step, Wave } from './step';

const SKILLS = [
  'PARTY_BUILDING',
  'DISCIPLINE',
  'MARKETING',
  'METERING',
  'OPERATIONS',
  'WORKS',
  'SAFETY',
  'COACHING',
] as const;
const WEAKNESSES = ['STRUCTURE_RESPONSIBILITY', 'STANDARDISATION', 'MEMBER_CAPABILITY'] as const;

const skillsOf = (seed: string) => [
  ...new Set([0, 1, 2].map((turn) => SKILLS[pick(`${seed}/${turn}`, SKILLS.length)] ?? 'PARTY_BUILDING')),
];

/** Opening, analysing, diagnosing and fixing the targets of one round. */
const preparation = (round: PlannedRound): readonly Wave[] => {
  const { partyWork } = officials;
  const act = (on: string, command: string, data: Step['data']): Step => ({
    as: partyWork.id,
    on,
    command,
    data: { roundId: round.id, ...data },
  });
  const analysis = countyEnterprises.map(({ id, name }) =>
    act(round.analysedOn, 'AnalyseEnterprise', {
      countyEnterpriseId: id,
      findings: `${name}:逐一分析所属供电所的党建与廉洁风险防控现状。`,
      stationIds: stations.filter(({ parentId }) => parentId === id).map((station) => station.id),
    }),
  );
  const diagnosis = diagnosed.map((stationId) =>
    act(round.analysedOn, 'DiagnoseStation', {
      stationId,
      weaknessCodes: [WEAKNESSES[pick(`${stationId}/weak`, 3)]],
      partyScore: 45 + pick(`${stationId}/party`, 25),
      integrityScore: 45 + pick(`${stationId}/integrity`, 25),
      needs: skillsOf(stationId).map((skill, index) => ({ skill, priority: 3 - index })),
    }),
  );
  const open = act(round.opensOn, 'OpenRound', {
    bureauId: BUREAU,
    title: round.title,
    year: round.year,
    poolOrgUnits: poolUnits.map(({ id }) => id),
    countyEnterprises: countyEnterprises.map(({ id }) => id),
    criteria: ['政治素质过硬', '作风扎实', '业务能力强'],
    applyBy: round.applyBy,
    termMonths: 24,
    noticeMinWorkingDays: 5,
    calendarVersion: GUANGXI_CALENDAR,
  });
  const fix = act(round.fixedOn, 'FixTargetStations', {
    stationIds: targetsOf(round),
    rationale: '党建和廉洁风险防控基础较薄弱的供电所。',
  });
  return [[open], analysis, diagnosis, [fix]];
};

const OBJECTION = { objectionId: 'objection-1', realName: true, summaryRef: 'archive/objection-1' };
const UPHELD = { objectionId: 'objection-1', outcome: 'UPHELD', finding: '经核查属实。' };

const ORDER: readonly Fate[] = ['APPLIED', 'RECOMMENDED', 'REVIEWED', 'NOTICE_OPEN', 'APPOINTED'];
/** Rejected ones come as far as the recommendation, objected ones as far as the notice, withdrawn ones as far as the review. */
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

/** The five steps of one round, each candidacy as far as its fate. */
const candidacies = (round: PlannedRound): readonly Wave[] => {
  const upTo = (fate: Fate, steps: (one: PlannedCandidacy, id: string) => readonly Step[]): Wave =>
    round.candidacies
      .filter((one) => reach[one.fate] >= ORDER.indexOf(fate))
      .flatMap((one) => steps(one, `${round.id}.${candidateId(one.candidate)}`));
  const only = (fate: Fate, step: (id: string, one: PlannedCandidacy) => Step): Wave =>
    round.candidacies
      .filter((one) => one.fate === fate)
      .map((one) => step(`${round.id}.${candidateId(one.candidate)}`, one));
  const by = (actor: { readonly id: string }, on: string, command: string, data: Step['data']): Step => ({
    as: actor.id,
    on,
    command,
    data,
  });
  const checks = { political: true, style: true, ability: true, experience: true, clean: true };
  const { partyWork, reviewer, discipline, committee } = officials;
  return [
    upTo('APPLIED', ({ candidate }) => [
      by({ id: candidateId(candidate) }, round.appliedOn, 'SubmitApplication', {
        roundId: round.id,
        personId: candidateId(candidate),
        strengths: skillsOf(`candidate-${candidate}`).map((skill, index) => ({ skill, level: 3 - index })),
        preferredStations: [],
        statement: '自愿到基层供电所任职,服务基层。',
      }),
    ]),
    only('WITHDRAWN', (candidacyId, { candidate }) =>
      by({ id: candidateId(candidate) }, round.recommendedOn, 'WithdrawCandidacy', {
        candidacyId,
        reason: '因工作安排退出。',
      }),
    ),
    upTo('RECOMMENDED', ({ candidate }, candidacyId) => {
      const orgUnitId = unitOfCandidate(candidate);
      return [
        by({ id: senderOf(orgUnitId) }, round.recommendedOn, 'RecommendCandidate', {
          candidacyId,
          orgUnitId,
          opinion: '同意推荐。',
        }),
      ];
    }),
    only('REJECTED', (candidacyId) =>
      by(reviewer, round.reviewedOn, 'RejectReview', {
        candidacyId,
        checks: { ...checks, experience: false },
        reason: '基层经验不足。',
      }),
    ),
    upTo('REVIEWED', (_, candidacyId) => [
      by(reviewer, round.reviewedOn, 'PassReview', { candidacyId, checks, reason: '各项审查合格。' }),
    ]),
    upTo('NOTICE_OPEN', ({ stationId }, candidacyId) => [
      by(partyWork, round.matchedOn, 'ProposeMatch', { candidacyId, stationId }),
    ]),
    upTo('NOTICE_OPEN', (_, candidacyId) => [
      by(partyWork, round.noticeOn, 'PublishNotice', { candidacyId, channels: ['INTRANET', 'NOTICE_BOARD'] }),
    ]),
    only('OBJECTION_UPHELD', (candidacyId) =>
      by({ id: candidateId(0) }, round.noticeOn, 'RaiseObjection', { candidacyId, ...OBJECTION }),
    ),
    only('OBJECTION_UPHELD', (candidacyId) =>
      by(discipline, round.closedOn, 'ResolveObjection', { candidacyId, ...UPHELD }),
    ),
    upTo('APPOINTED', (_, candidacyId) => [by(partyWork, round.closedOn, 'CloseNotice', { candidacyId })]),
    upTo('APPOINTED', ({ candidate, stationId }, candidacyId) => [
      by(committee, round.appointedOn, 'AppointSecretary', {
        candidacyId,
        personId: candidateId(candidate),
        stationId,
        branchId: stationId.replace('station-', 'branch-'),
        startOn: round.startsOn,
        documentNo: `南供党〔${round.startsOn.slice(0, 4)}〕${candidate + 1}号(示范)`,
      }),
    ]),
  ];
};

export const selection = (round: PlannedRound): readonly Wave[] => [...preparation(round), ...candidacies(round)];
