import { GUANGXI_CALENDAR } from '@zhudian/programme';
import { BUREAU, officials } from './actors';
import { pick } from './pick';
import { countyEnterprises, diagnosed, poolUnits, stations, targetsOf, type PlannedRound } from './plan';
import { skillsOf } from './skills';
import type { Step, Wave } from './step';

const WEAKNESSES = ['STRUCTURE_RESPONSIBILITY', 'STANDARDISATION', 'MEMBER_CAPABILITY'] as const;

const act = (round: PlannedRound, on: string, command: string, data: Step['data']): Step => ({
  as: officials.partyWork.id,
  on,
  command,
  data: { roundId: round.id, ...data },
});

const open = (round: PlannedRound): Wave => [
  act(round, round.opensOn, 'OpenRound', {
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
  }),
];

const analyse = (round: PlannedRound): Wave =>
  countyEnterprises.map(({ id, name }) =>
    act(round, round.analysedOn, 'AnalyseEnterprise', {
      countyEnterpriseId: id,
      findings: `${name}:逐一分析所属供电所的党建与廉洁风险防控现状。`,
      stationIds: stations.filter(({ parentId }) => parentId === id).map((station) => station.id),
    }),
  );

const diagnose = (round: PlannedRound): Wave =>
  diagnosed.map((stationId) =>
    act(round, round.analysedOn, 'DiagnoseStation', {
      stationId,
      weaknessCodes: [WEAKNESSES[pick(`${stationId}/weak`, 3)]],
      partyScore: 45 + pick(`${stationId}/party`, 25),
      integrityScore: 45 + pick(`${stationId}/integrity`, 25),
      needs: skillsOf(stationId).map((skill, index) => ({ skill, priority: 3 - index })),
    }),
  );

const fix = (round: PlannedRound): Wave => [
  act(round, round.fixedOn, 'FixTargetStations', {
    stationIds: targetsOf(round),
    rationale: '党建和廉洁风险防控基础较薄弱的供电所。',
  }),
];

/** Opening, analysing, diagnosing and fixing the targets of one round. */
export const preparation = (round: PlannedRound): readonly Wave[] => [
  open(round),
  analyse(round),
  diagnose(round),
  fix(round),
];
