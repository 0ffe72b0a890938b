import { GUANGXI_CALENDAR } from '@zhudian/programme';
import { officials } from './cast';
import { between, phrase, pick } from './pick';
import { BUREAU, poolUnits, shortName, stations } from './places';
import { AFTER, type Round } from './rounds';
import { skillsOf } from './skills';
import { act, type Step } from './step';
import { CRITERIA, FINDINGS, RATIONALES } from './texts/selection';

const WEAKNESSES = ['STRUCTURE_RESPONSIBILITY', 'STANDARDISATION', 'MEMBER_CAPABILITY'] as const;
const { partyWork } = officials;

const open = (round: Round): Step =>
  act(partyWork.id, round.at(0), 'OpenRound', {
    roundId: round.id,
    bureauId: BUREAU,
    title: round.title,
    year: round.year,
    poolOrgUnits: poolUnits.map(({ id }) => id),
    countyEnterprises: round.counties,
    criteria: ['政治素质过硬', '作风扎实', '业务能力强', '有基层工作经历', '能吃苦、肯担当'].slice(
      0,
      3 + pick(round.id, 3),
    ),
    applyBy: round.at(AFTER.applyBy),
    termMonths: 24,
    noticeMinWorkingDays: 5,
    calendarVersion: GUANGXI_CALENDAR,
  });

const publishCriteria = ({ id: roundId, at }: Round): Step =>
  act(partyWork.id, at(2), 'PublishCriteria', { roundId, criteria: CRITERIA });

const analyse = (round: Round, enterprise: string): Step => {
  const seed = `${round.id}/${enterprise}`;
  const own = stations.filter(({ parentId }) => parentId === enterprise).map(({ id }) => id);
  return act(partyWork.id, round.at(AFTER.analysed + pick(seed, 4)), 'AnalyseEnterprise', {
    roundId: round.id,
    countyEnterpriseId: enterprise,
    findings: phrase(seed, FINDINGS, {
      all: own.length,
      weak: between(`${seed}/weak`, 2, 5),
      gaps: between(`${seed}/gaps`, 1, 4),
      staff: between(`${seed}/staff`, 18, 46),
      place: shortName(own[pick(seed, own.length)] ?? enterprise),
    }),
    stationIds: own,
  });
};

const diagnose = (round: Round, stationId: string): Step => {
  const seed = `${round.id}/${stationId}`;
  const first = pick(`${seed}/weak`, WEAKNESSES.length);
  return act(partyWork.id, round.at(AFTER.diagnosed + pick(seed, 5)), 'DiagnoseStation', {
    roundId: round.id,
    stationId,
    weaknessCodes: [0, 1]
      .slice(0, 1 + pick(`${seed}/more`, 2))
      .map((next) => WEAKNESSES[(first + next) % WEAKNESSES.length]),
    partyScore: between(`${seed}/party`, 430, 680) / 10,
    integrityScore: between(`${seed}/integrity`, 430, 690) / 10,
    needs: skillsOf(stationId).map((skill, index) => ({ skill, priority: 3 - index })),
  });
};

/** Opening, analysing, diagnosing and fixing the stations of one round. */
export const preparation = (round: Round): readonly Step[] => [
  open(round),
  publishCriteria(round),
  ...round.counties.map((enterprise) => analyse(round, enterprise)),
  ...round.targets.map((stationId) => diagnose(round, stationId)),
  act(partyWork.id, round.at(AFTER.fixed), 'FixTargetStations', {
    roundId: round.id,
    stationIds: round.targets,
    rationale: phrase(round.id, RATIONALES),
  }),
];
