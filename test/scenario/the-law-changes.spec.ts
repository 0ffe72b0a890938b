import { BUREAU, STATION, castOf, prepare, register, type Cast } from './support/programme';
import { onItsDay, startSystem, type Answer, type System } from './support/system';

const LAW = `query Law($on: LocalDate!) {
  ruleSet(on: $on, bureauId: "${BUREAU}") { version rules { rule value provenance } }
  ruleSets(bureauId: "${BUREAU}") { version bureau { id } issued { role on } }
  rules { rule items settings { version value warns } }
  calendars { edition bureau { id } }
  calendarVersions
}`;
const NOTICE = `query Notice($id: ID!) {
  candidacy(id: $id) { stage noticeCountdown(today: "2027-01-04") { earliestEnd isProvisional workingDaysLeft mayClose } }
}`;
const LATE = 'round-2.ouyang';

const refusal = ({ errors }: Answer) => errors?.[0]?.extensions;
const ageRaised = (from: string) => ({
  bureauId: BUREAU,
  from,
  source: '局党委会议纪要〔2016〕1号',
  rules: [{ rule: 'youngUntilAge', value: 50, provenance: 'IN_FORCE', source: '局党委会议纪要〔2016〕1号' }],
});
const holidays = (daysOff: string[], workdays: string[] = []) => ({
  bureauId: BUREAU,
  layer: 'cn',
  name: '2027年节假日安排',
  nameEn: 'Holidays of 2027',
  source: '国务院办公厅通知',
  years: [
    {
      year: 2027,
      sources: ['国务院办公厅通知'],
      arrangements: [{ name: '元旦', nameEn: "New Year's Day", daysOff, workdays }],
    },
  ],
});

/** A second round, late in the last year that has a calendar, up to a notice that reaches into the next. */
const announceLate = async ({ partyWork, reviewer, sender, other }: Cast): Promise<void> => {
  const ofRound = { roundId: 'round-2' };
  await partyWork.does('OpenRound', '2026-11-02', {
    ...ofRound,
    bureauId: BUREAU,
    title: '2026年选派',
    year: 2026,
    poolOrgUnits: ['dept-1'],
    countyEnterprises: ['county-1'],
    criteria: [],
    applyBy: '2026-11-20',
    termMonths: 24,
    noticeMinWorkingDays: 26,
    calendarVersion: 'cn-2026.1+gx-2026.1',
  });
  const found = { countyEnterpriseId: 'county-1', findings: '逐一分析', stationIds: [STATION] };
  await partyWork.does('AnalyseEnterprise', '2026-11-03', { ...ofRound, ...found });
  const weak = { weaknessCodes: ['STANDARDISATION'], partyScore: 55, integrityScore: 60, needs: [] };
  await partyWork.does('DiagnoseStation', '2026-11-03', { ...ofRound, stationId: STATION, ...weak });
  await partyWork.does('FixTargetStations', '2026-11-04', { ...ofRound, stationIds: [STATION], rationale: '薄弱' });
  const application = { personId: 'ouyang', strengths: [], preferredStations: [], statement: '自愿报名' };
  await other.does('SubmitApplication', '2026-11-05', { ...ofRound, ...application });
  const candidacyId = LATE;
  await sender.does('RecommendCandidate', '2026-11-23', { candidacyId, orgUnitId: 'dept-1', opinion: '同意' });
  const checks = { political: true, style: true, ability: true, experience: true, clean: true };
  await reviewer.does('PassReview', '2026-11-24', { candidacyId, checks, reason: '合格' });
  await partyWork.does('ProposeMatch', '2026-11-25', { candidacyId, stationId: STATION });
  await partyWork.does('PublishNotice', '2026-11-27', { candidacyId, channels: ['INTRANET'] });
};

describe('A bureau changes the law, on the real processes', () => {
  let system: System;
  let cast: Cast;
  const law = async (on: string) => {
    const { data, errors } = await cast.partyWork.asks(LAW, { on });
    expect(errors).toBeUndefined();
    return data;
  };
  const notice = (asOf?: string) => cast.partyWork.asks(NOTICE, { id: LATE }, asOf);

  beforeAll(async () => {
    system = await startSystem({ clock: '2016-01-04T08:00:00+08:00' });
    cast = castOf(onItsDay(system));
    await register(cast);
    await prepare(cast);
  });
  afterAll(() => system.stop());

  describe('by a rule set', () => {
    const apply = (on: string) =>
      onItsDay(system).as('lao', ['STAFF'], 'dept-1').send('SubmitApplication', on, {
        roundId: 'round-1',
        personId: 'lao',
        strengths: [],
        preferredStations: [],
        statement: '自愿报名',
      });

    it('an older applicant is asked for a reason by what the programme proposes', async () => {
      const person = { personId: 'lao', unitId: 'dept-1', membership: 'FULL', bornOn: '1968-01-01' };
      await cast.administrator.does('RegisterPerson', '2016-01-04', person);
      expect(refusal(await apply('2016-01-11'))).toMatchObject({
        code: 'OLDER_THAN_YOUNG',
        severity: 'WARN',
        items: ['S05'],
        basis: { rule: 'youngUntilAge', value: 45, provenance: 'PROPOSED' },
      });
    });

    it('which those may issue who act for the bureau, for days to come', async () => {
      const issue = (as: keyof Cast, from = '2016-01-12') =>
        cast[as].send('IssueRuleSet', '2016-01-11', ageRaised(from));
      expect(refusal(await issue('candidate'))).toMatchObject({ code: 'NOT_AUTHORISED_ROLE' });
      expect(refusal(await issue('outsider'))).toMatchObject({ code: 'NOT_AUTHORISED_SCOPE' });
      expect(refusal(await issue('partyWork', '2016-01-10'))).toMatchObject({ code: 'RULE_SET_BACKDATED' });
      expect((await issue('partyWork')).errors).toBeUndefined();
    });

    it('from whose first day on the applicant is accepted', async () => {
      expect(refusal(await apply('2016-01-11'))).toMatchObject({ code: 'OLDER_THAN_YOUNG', details: { most: 45 } });
      expect((await apply('2016-01-12')).errors).toBeUndefined();
    });

    it('which is read with everything that is in force beside it', async () => {
      const data = await law('2016-01-12');
      expect(data?.['ruleSet']).toMatchObject({
        version: `programme-2015.1+${BUREAU}-2016.1`,
        rules: expect.arrayContaining([{ rule: 'youngUntilAge', value: 50, provenance: 'IN_FORCE' }]) as unknown,
      });
      expect(data?.['rules']).toContainEqual({
        rule: 'youngUntilAge',
        items: ['S05'],
        settings: [
          { version: 'programme-2015.1', value: 45, warns: true },
          { version: 'programme-2019.1', value: 45, warns: true },
          { version: 'programme-2021.1', value: 45, warns: true },
          { version: `${BUREAU}-2016.1`, value: 50, warns: false },
        ],
      });
      expect(data?.['ruleSets']).toContainEqual({
        version: `${BUREAU}-2016.1`,
        bureau: { id: BUREAU },
        issued: { role: 'PARTY_WORK', on: '2016-01-11' },
      });
    });
  });

  describe('by a calendar', () => {
    let before: Answer;

    it('a notice over the turn of the year has an end that is provisional while the next year is not published', async () => {
      await announceLate(cast);
      system.clock().advanceTo('2026-11-28T08:00:00+08:00');
      before = await notice();
      expect(before.data?.['candidacy']).toStrictEqual({
        stage: 'NOTICE_OPEN',
        noticeCountdown: { earliestEnd: '2027-01-04', isProvisional: true, workingDaysLeft: 0, mayClose: false },
      });
      const early = await cast.partyWork.send('CloseNotice', '2026-11-28', { candidacyId: LATE });
      expect(refusal(early)).toMatchObject({
        code: 'NOTICE_TOO_SHORT',
        details: { earliestEnd: '2027-01-04' },
        items: ['S09'],
      });
    });

    it('which is published by the bureau, with days that fit', async () => {
      const wrong = holidays(['2026-12-31']);
      expect(refusal(await cast.partyWork.send('PublishCalendar', '2026-11-28', wrong))).toMatchObject({
        code: 'CALENDAR_DAYS_UNFIT',
        details: { days: ['2026-12-31'] },
      });
      const right = holidays(['2027-01-01', '2027-01-02', '2027-01-03'], ['2027-01-09']);
      expect(refusal(await cast.other.send('PublishCalendar', '2026-11-28', right))).toMatchObject({
        code: 'NOT_AUTHORISED_ROLE',
      });
      await cast.partyWork.does('PublishCalendar', '2026-11-28', right);
      const region = { ...holidays([]), layer: 'gx', name: '广西放假安排', nameEn: 'Guangxi' };
      await cast.partyWork.does('PublishCalendar', '2026-11-28', region);
      expect((await law('2027-01-01'))?.['calendarVersions']).toStrictEqual(['cn-2027.1', 'cn-2027.1+gx-2027.1']);
    });

    it('after which the end is reckoned anew, and as of the time before it is what it was', async () => {
      expect((await notice()).data?.['candidacy']).toStrictEqual({
        stage: 'NOTICE_OPEN',
        noticeCountdown: { earliestEnd: '2027-01-05', isProvisional: false, workingDaysLeft: 1, mayClose: false },
      });
      expect((await notice(before.extensions?.position)).data).toStrictEqual(before.data);
    });
  });

  it('and the law is the same after a restart', async () => {
    const before = await law('2027-01-01');
    await system.restart();
    expect(await law('2027-01-01')).toStrictEqual(before);
  });
});
