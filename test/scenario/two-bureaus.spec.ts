import { hearingIdOf, takenOverIdOf } from '@zhudian/facts';
import { eventually } from '../support/patience';
import { issueScheme } from './support/judging';
import { codeOf, onItsDay, startSystem, type System } from './support/system';

// covers: S05, M01, M08

const bureausIn = (system: Pick<System, 'as'>) =>
  ['east', 'west'].map((name) => {
    const [bureauId, department, county, stationId] = ['bureau', 'dept', 'county', 'station'].map(
      (kind) => `${kind}-${name}`,
    ) as [string, string, string, string];
    const personId = `chen-${name}`;
    const startOn = '2015-06-01';
    return {
      name,
      bureauId,
      department,
      county,
      stationId,
      personId,
      startOn,
      branchId: `branch-${name}`,
      roundId: `round-${name}`,
      postingId: takenOverIdOf({ personId, startOn }),
      administrator: system.as(`admin-${name}`, ['ADMINISTRATOR'], bureauId),
      partyWork: system.as(`party-${name}`, ['PARTY_WORK', 'PARTY_COMMITTEE'], bureauId),
      assessors: {
        GENERAL: system.as(`general-${name}`, ['GENERAL_MANAGEMENT'], bureauId),
        BUSINESS: system.as(`business-${name}`, ['BUSINESS_MANAGEMENT'], bureauId),
        COUNTY: system.as(`county-${name}`, ['COUNTY_ENTERPRISE'], county),
      },
    };
  });
type Bureau = ReturnType<typeof bureausIn>[number];

const DAY = '2016-01-04';

/** A bureau with one station whose First Secretary has been there since before the bureau began with the system. */
const begin = async (bureau: Bureau): Promise<void> => {
  const { bureauId, department, county, stationId, branchId, personId, administrator, partyWork } = bureau;
  const units = [
    { orgUnitId: bureauId, type: 'BUREAU', name: '局' },
    { orgUnitId: department, type: 'DEPARTMENT', parentId: bureauId, name: '部' },
    { orgUnitId: county, type: 'COUNTY_ENTERPRISE', parentId: bureauId, name: '县企' },
    { orgUnitId: stationId, type: 'STATION', parentId: county, name: '所' },
  ];
  for (const unit of units) await administrator.does('RegisterOrgUnit', DAY, unit);
  const branch = { branchId, orgUnitId: stationId, name: '党支部', approvedBy: '局党委' };
  await partyWork.does('EstablishBranch', DAY, branch);
  await administrator.does('RegisterPerson', DAY, { personId, unitId: department, membership: 'FULL' });
  await partyWork.does('TakeOverPosting', '2016-01-05', {
    personId,
    stationId,
    branchId,
    startOn: bureau.startOn,
    plannedEndOn: '2017-05-31',
    documentNo: '党〔2015〕12号',
    takenOverFrom: '2015年任职台账',
  });
};

const openRound = ({ bureauId, roundId, department, county, partyWork }: Bureau) =>
  partyWork.does('OpenRound', '2016-01-05', {
    roundId,
    bureauId,
    poolOrgUnits: [department],
    countyEnterprises: [county],
    title: '2016年第一批选派',
    year: 2016,
    criteria: ['政治素质过硬'],
    applyBy: '2016-01-20',
    termMonths: 24,
    noticeMinWorkingDays: 5,
    calendarVersion: 'cn-2026.1+gx-2026.1',
  });

const hearingOf = ({ bureauId }: Bureau) => ({ bureauId, month: '2016-02', number: 1 });
const scheduling = (bureau: Bureau) => ({ ...hearingOf(bureau), plannedOn: '2016-02-24', topic: '二月专题会议' });

/** The scores of January of all three levels, made final in February. */
const judgeJanuary = async ({ postingId, stationId, assessors }: Bureau): Promise<void> => {
  const month = { postingId, month: '2016-01' };
  const scores = ['PLAN', 'EFFECT', 'MULTI'].map((method) => ({ method, score: 85 }));
  for (const [level, assessor] of Object.entries(assessors))
    await assessor.does('SubmitScores', '2016-02-05', { ...month, stationId, level, scores });
  await assessors.GENERAL.does('FinaliseEvaluation', '2016-02-20', month);
};

const READ = `query ($bureau: ID!, $hearing: ID!, $evaluation: ID!) {
  hearing(id: $hearing) { bureauId month number stage heard { id } }
  hearings(bureauId: $bureau) { edges { node { id } } }
  selectionRounds(bureauId: $bureau) { edges { node { id } } }
  programmeYear(bureauId: $bureau, year: 2016) { hearings hearingMonths postingsTakenOver problemsRaised }
  evaluation(id: $evaluation) { grade scheme { version bureauId } }
}`;

describe('Two bureaus in one system', () => {
  let system: System;
  let bureaus: readonly Bureau[];

  beforeAll(async () => {
    system = await startSystem({ clock: '2016-01-04T08:00:00+08:00' });
    bureaus = bureausIn(onItsDay(system));
    for (const bureau of bureaus) await begin(bureau);
  });
  afterAll(() => system.stop());

  it('issue their own schemes, open their own rounds and hold their own hearings', async () => {
    const [east, west] = bureaus as [Bureau, Bureau];
    await issueScheme(east, { bureauId: east.bureauId });
    await issueScheme(west, {
      bureauId: west.bureauId,
      bands: [
        { grade: 'EXCELLENT', from: 85 },
        { grade: 'GOOD', from: 75 },
        { grade: 'COMPETENT', from: 60 },
        { grade: 'POOR', from: 0 },
      ],
    });
    for (const bureau of bureaus) await openRound(bureau);
    for (const bureau of bureaus) await judgeJanuary(bureau);
    for (const bureau of bureaus) await bureau.partyWork.does('ScheduleHearing', '2016-02-20', scheduling(bureau));
    for (const bureau of bureaus) {
      const { partyWork, postingId, personId } = bureau;
      await partyWork.does('HoldHearing', '2016-02-24', {
        hearingId: hearingIdOf(hearingOf(bureau)),
        chairId: personId,
        heard: [],
        excused: [{ postingId, reason: '参加抢修' }],
      });
    }
    const again = await east.partyWork.send('ScheduleHearing', '2016-02-24', scheduling(east));
    expect(codeOf(again)).toBe('HEARING_ALREADY_SCHEDULED');
  });

  it('each read their own back', async () => {
    const grades = { east: 'GOOD', west: 'EXCELLENT' } as const;
    for (const [at, bureau] of bureaus.entries()) {
      const { bureauId, postingId, roundId, partyWork } = bureau;
      const hearing = hearingIdOf(hearingOf(bureau));
      const variables = { bureau: bureauId, hearing, evaluation: `${postingId}.2016-01` };
      const { data } = await eventually(
        () => partyWork.asks(READ, variables),
        ({ data: shown }) => (shown?.['hearing'] as { readonly stage: string } | null)?.stage === 'HELD',
      );
      expect(data).toStrictEqual({
        hearing: { ...hearingOf(bureau), stage: 'HELD', heard: [] },
        hearings: { edges: [{ node: { id: hearing } }] },
        selectionRounds: { edges: [{ node: { id: roundId } }] },
        programmeYear: { hearings: 1, hearingMonths: ['2016-02'], postingsTakenOver: 1, problemsRaised: 0 },
        evaluation: {
          grade: grades[bureau.name as keyof typeof grades],
          scheme: { version: at + 1, bureauId },
        },
      });
    }
  });

  it('see nothing of each other', async () => {
    const [east, west] = bureaus as [Bureau, Bureau];
    const variables = {
      bureau: west.bureauId,
      hearing: hearingIdOf(hearingOf(west)),
      evaluation: `${west.postingId}.2016-01`,
    };
    const { data } = await east.partyWork.asks(READ, variables);
    expect(data).toMatchObject({
      hearing: null,
      hearings: { edges: [] },
      selectionRounds: { edges: [] },
      evaluation: null,
    });
  });
});
