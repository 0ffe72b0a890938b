import type { System } from './system';

export const BUREAU = 'bureau-1';
export const STATION = 'station-1';
export const BRANCH = 'branch-1';
export const ROUND = 'round-1';

/** The people of the scenario and what each may do. */
export const castOf = (system: Pick<System, 'as'>) => ({
  administrator: system.as('admin', ['ADMINISTRATOR'], BUREAU),
  partyWork: system.as('wei', ['PARTY_WORK'], BUREAU),
  reviewer: system.as('rui', ['PARTY_WORK'], BUREAU),
  sender: system.as('song', ['SENDING_UNIT', 'PARTY_WORK'], BUREAU),
  committee: system.as('committee', ['PARTY_COMMITTEE'], BUREAU),
  discipline: system.as('jing', ['DISCIPLINE'], BUREAU),
  county: system.as('county', ['COUNTY_ENTERPRISE', 'COUNTY_PARTY_COMMITTEE', 'STATION'], 'county-1'),
  candidate: system.as('chen', ['STAFF', 'FIRST_SECRETARY'], 'dept-1'),
  /** The candidate, who also holds an office of the bureau. */
  inOwnCase: system.as('chen', ['PARTY_WORK', 'PARTY_COMMITTEE'], BUREAU),
  other: system.as('ouyang', ['STAFF'], 'dept-1'),
  colleague: system.as('song', ['STAFF'], 'dept-1'),
  outsider: system.as('outsider', ['PARTY_WORK'], 'county-2'),
});
export type Cast = ReturnType<typeof castOf>;

const UNITS = [
  { orgUnitId: BUREAU, type: 'BUREAU', name: '局', divisionCode: '450100' },
  { orgUnitId: 'dept-1', type: 'DEPARTMENT', parentId: BUREAU, name: '部' },
  { orgUnitId: 'county-1', type: 'COUNTY_ENTERPRISE', parentId: BUREAU, name: '县企一' },
  { orgUnitId: 'county-2', type: 'COUNTY_ENTERPRISE', parentId: BUREAU, name: '县企二' },
  { orgUnitId: STATION, type: 'STATION', parentId: 'county-1', name: '一所', divisionCode: '450181101' },
  { orgUnitId: 'station-2', type: 'STATION', parentId: 'county-2', name: '二所' },
];
const DAY = '2016-01-04';

/** The org tree, two branches, and four people. */
export const register = async ({ administrator, partyWork }: Cast): Promise<void> => {
  for (const unit of UNITS) await administrator.does('RegisterOrgUnit', DAY, unit);
  await partyWork.does('EstablishBranch', DAY, {
    branchId: BRANCH,
    orgUnitId: STATION,
    name: '一所党支部',
    approvedBy: '局党委',
  });
  await partyWork.does('EstablishBranch', DAY, {
    branchId: 'branch-2',
    orgUnitId: 'station-2',
    name: '二所党支部',
    approvedBy: '局党委',
  });
  for (const personId of ['chen', 'ouyang', 'song', 'rui'])
    await administrator.does('RegisterPerson', DAY, { personId, unitId: 'dept-1', membership: 'FULL' });
};

/** A round over two county enterprises with two weak stations as targets. */
export const prepare = async ({ partyWork }: Cast): Promise<void> => {
  const ofRound = { roundId: ROUND };
  await partyWork.does('OpenRound', '2016-01-05', {
    ...ofRound,
    bureauId: BUREAU,
    title: '2016年选派',
    year: 2016,
    poolOrgUnits: ['dept-1'],
    countyEnterprises: ['county-1', 'county-2'],
    criteria: ['政治素质过硬'],
    applyBy: '2016-01-20',
    termMonths: 24,
    noticeMinWorkingDays: 5,
    calendarVersion: 'cn-2026.1+gx-2026.1',
  });
  for (const [countyEnterpriseId, stationId] of [
    ['county-1', STATION],
    ['county-2', 'station-2'],
  ])
    await partyWork.does('AnalyseEnterprise', '2016-01-06', {
      ...ofRound,
      countyEnterpriseId,
      findings: '逐一分析',
      stationIds: [stationId],
    });
  for (const stationId of [STATION, 'station-2'])
    await partyWork.does('DiagnoseStation', '2016-01-06', {
      ...ofRound,
      stationId,
      weaknessCodes: ['STANDARDISATION'],
      partyScore: 55,
      integrityScore: 60,
      needs: [
        { skill: 'PARTY_BUILDING', priority: 3 },
        { skill: 'METERING', priority: 1 },
      ],
    });
};

/** Targets fixed, and one candidate as far as the open notice of 3 February 2016. */
export const announce = async ({ partyWork, reviewer, sender, candidate }: Cast): Promise<string> => {
  const candidacyId = `${ROUND}.chen`;
  await partyWork.does('FixTargetStations', '2016-01-07', {
    roundId: ROUND,
    stationIds: [STATION, 'station-2'],
    rationale: '薄弱',
  });
  await candidate.does('SubmitApplication', '2016-01-11', {
    roundId: ROUND,
    personId: 'chen',
    strengths: [{ skill: 'PARTY_BUILDING', level: 3 }],
    preferredStations: [],
    statement: '自愿报名',
  });
  await sender.does('RecommendCandidate', '2016-01-21', { candidacyId, orgUnitId: 'dept-1', opinion: '同意' });
  const checks = { political: true, style: true, ability: true, experience: true, clean: true };
  await reviewer.does('PassReview', '2016-01-25', { candidacyId, checks, reason: '合格' });
  await partyWork.does('ProposeMatch', '2016-02-01', { candidacyId, stationId: STATION });
  await partyWork.does('PublishNotice', '2016-02-03', { candidacyId, channels: ['INTRANET'] });
  return candidacyId;
};
