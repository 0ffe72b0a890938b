import { postingEvents } from '@zhudian/facts';
import { integrityPerformance } from '@zhudian/integrity-performance';
import type { Role } from '@zhudian/programme';
import { carriedOver } from '../../support/carried-over';
import { weiPosted } from '../../support/organization.story';
import { runContext, type RunningContext } from '../../support/running-context';

// covers: I06, I08, I09, I10, I11, I12, I13, I14
const ID = 'luobo-seals';
const identify = {
  riskPointId: ID,
  stationId: 'luobo',
  domain: 'METERING',
  post: '抄表收费员',
  behaviour: '利用封印管理漏洞调低电量',
  focus: '封印领用与核销',
  likelihood: 2,
  impact: 3,
  occurredOn: '2016-03-01',
};
const control = {
  riskPointId: ID,
  means: '封印台账双人核对',
  content: '每月核对领用、核销数量',
  standard: '账实相符，差错为零',
  ownerId: 'lan',
  occurredOn: '2016-03-07',
};
const test = { riskPointId: ID, result: 'PASSED', finding: '抽查30只封印', occurredOn: '2016-04-01' };
const review = { riskPointId: ID, likelihood: 1, impact: 3, conclusion: '风险下降', occurredOn: '2016-04-05' };

describe('The register of integrity risks in the graph', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext(integrityPerformance, 'bureau');
    await context.tellWorld();
  });
  afterAll(() => context.stop());

  const refusal = async (role: Role, command: string, input: object) =>
    (await context.send(role, command, input)).errors?.[0]?.extensions.code;
  const asked = async (query: string) => {
    const { data, errors } = await context.ask(query);
    expect(errors).toBeUndefined();
    return data;
  };
  const due = async (before: string) => {
    const data = await asked(
      `{ ownDueItems(dueBefore: "${before}", first: 9) { items { kind subjectId dueOn rule } } }`,
    );
    return (data?.['ownDueItems'] as { items: object[] }).items;
  };

  it('refuses the wrong person, day, station and a hostile text', async () => {
    expect(await refusal('STAFF', 'IdentifyRisk', identify)).toBe('NOT_AUTHORISED_ROLE');
    expect(await refusal('STATION', 'IdentifyRisk', { ...identify, stationId: 'wuming' })).toBe('REFERENCE_UNKNOWN');
    expect(await refusal('STATION', 'IdentifyRisk', { ...identify, post: 'a\u202Eb' })).toBe('INVALID_INPUT');
    expect(await refusal('STATION', 'IdentifyRisk', { ...identify, likelihood: 4 })).toBe('INVALID_INPUT');
    expect(await refusal('STATION', 'DefineControl', control)).toBe('REFERENCE_UNKNOWN');
    await context.does('STATION', 'IdentifyRisk', identify);
    expect(await refusal('STATION', 'DefineControl', { ...control, occurredOn: '2016-02-29' })).toBe(
      'DATED_BEFORE_STEP',
    );
    expect(await refusal('STATION', 'DefineControl', { ...control, standard: null })).toBe('CONTROL_INCOMPLETE');
  });

  it('is due for review by its level until it is reviewed', async () => {
    expect(await due('2016-06-01')).toStrictEqual([]);
    const kind = 'RISK_REVIEWED';
    expect(await due('2016-06-02')).toStrictEqual([
      { kind, subjectId: ID, dueOn: '2016-06-01', rule: 'riskReviewMonthsI' },
    ]);
    await context.does('STATION', 'DefineControl', control);
    expect(await refusal('STATION', 'ReviewRisk', review)).toBe('NO_TEST_BASIS');
    await context.does('DISCIPLINE', 'TestControl', test);
    await context.does('STATION', 'ReviewRisk', review);
    expect(await due('2016-10-06')).toStrictEqual([
      { kind, subjectId: ID, dueOn: '2016-10-05', rule: 'riskReviewMonthsII' },
    ]);
  });

  it('is read back whole', async () => {
    const data = await asked(`{ riskPoint(id: "${ID}") { domain post behaviour focus likelihood impact level stage
      control reviewDueOn identifiedOn station { id } owner { id } identified { role }
      controls { means content standard owner { id } decision { on } }
      tests { result finding decision { role } } reviews { level conclusion reviewDueOn } retired { on } retireReason
      clues { totalCount } } }`);
    const { riskPointId: _id, stationId: _station, occurredOn, ...identified } = identify;
    const { riskPointId: _risk, ownerId: _owner, occurredOn: definedOn, ...defined } = control;
    expect(data?.['riskPoint']).toStrictEqual({
      ...identified,
      likelihood: 1,
      level: 'II',
      stage: 'OPEN',
      control: 'PASSED',
      reviewDueOn: '2016-10-05',
      identifiedOn: occurredOn,
      station: { id: 'luobo' },
      owner: { id: 'lan' },
      identified: { role: 'STATION' },
      controls: [{ ...defined, owner: { id: 'lan' }, decision: { on: definedOn } }],
      tests: [{ result: 'PASSED', finding: '抽查30只封印', decision: { role: 'DISCIPLINE' } }],
      reviews: [{ level: 'II', conclusion: '风险下降', reviewDueOn: '2016-10-05' }],
      retired: null,
      retireReason: null,
      clues: { totalCount: 0 },
    });
  });

  it('is the risk that a clue points to', async () => {
    const clue = {
      clueId: 'seals',
      stationId: 'luobo',
      domain: 'METERING',
      hypothesis: '疑有窃电',
      basisRefs: ['台账'],
    };
    await context.does('STATION', 'OpenClue', { ...clue, occurredOn: '2016-04-11' });
    const factor = { clueId: 'seals', factor: '表计封印缺失', riskPointId: 'nothing', occurredOn: '2016-04-12' };
    expect(await refusal('STATION', 'IdentifyFactor', factor)).toBe('REFERENCE_UNKNOWN');
    await context.does('STATION', 'IdentifyFactor', { ...factor, riskPointId: ID });
    expect(
      await asked(`{ clue(id: "seals") { riskPoint { post } } riskPoint(id: "${ID}") { clues { totalCount } } }`),
    ).toStrictEqual({ clue: { riskPoint: { post: '抄表收费员' } }, riskPoint: { clues: { totalCount: 1 } } });
  });

  it('shows on the heat map of stations, counties and the bureau, on any day', async () => {
    const cells = async (args: string) => {
      const data = await asked(
        `{ riskHeatMap(${args}) { unit { id } domain stations covered risks highest untested overdue } }`,
      );
      return (data?.['riskHeatMap'] as { unit: { id: string }; domain: string }[]).filter(
        ({ domain }) => domain === 'METERING',
      );
    };
    const none = { domain: 'METERING', covered: 0, risks: 0, highest: null, untested: 0, overdue: 0 };
    const seals = { ...none, risks: 1, highest: 'I' };
    expect(await cells('under: "wuming", today: "2016-03-06"')).toStrictEqual([
      { ...none, unit: { id: 'fucheng' }, stations: 1 },
      { ...seals, unit: { id: 'luobo' }, stations: 1 },
    ]);
    expect(await cells('by: COUNTY_ENTERPRISE, today: "2016-03-07"')).toStrictEqual([
      { ...none, unit: { id: 'binyang' }, stations: 1 },
      { ...seals, unit: { id: 'wuming' }, stations: 2, covered: 1, untested: 1 },
    ]);
    expect(await cells('by: BUREAU, today: "2016-10-06"')).toStrictEqual([
      { ...seals, unit: { id: 'bureau' }, stations: 3, covered: 1, highest: 'II', overdue: 1 },
    ]);
    const data = await asked(`{ riskPosts(today: "2016-04-05") { station { id } domain post covered levelII }
      station: _entities(representations: [{ __typename: "Station", id: "luobo" }]) { ... on Station {
        riskDomains(today: "2016-04-05") { domain covered } riskPoints { id } } } }`);
    expect(data?.['riskPosts']).toStrictEqual([
      { station: { id: 'luobo' }, domain: 'METERING', post: '抄表收费员', covered: true, levelII: 1 },
    ]);
    const [station] = data?.['station'] as { riskDomains: object[]; riskPoints: object[] }[];
    expect(station?.riskPoints).toStrictEqual([{ id: ID }]);
    expect(station?.riskDomains).toContainEqual({ domain: 'METERING', covered: 1 });
    expect(station?.riskDomains).toContainEqual({ domain: 'REPAIR', covered: 0 });
  });

  it('is found by station, area, domain, level, control, owner and day', async () => {
    const ids = async (args: string) => {
      const data = await asked(`{ riskPoints(${args}) { edges { node { id } } } }`);
      return (data?.['riskPoints'] as { edges: { node: { id: string } }[] }).edges.map(({ node }) => node.id);
    };
    const other = { ...identify, riskPointId: 'keys', stationId: 'litang', domain: 'REPAIR', occurredOn: '2016-03-02' };
    await context.does('COUNTY_ENTERPRISE', 'IdentifyRisk', other);
    expect(await ids('under: "bureau"')).toStrictEqual(['keys', ID]);
    expect(await ids('under: "binyang"')).toStrictEqual(['keys']);
    expect(await ids('stationId: "luobo"')).toStrictEqual([ID]);
    expect(await ids('domain: REPAIR')).toStrictEqual(['keys']);
    expect(await ids('level: II, stage: OPEN')).toStrictEqual([ID]);
    expect(await ids('control: UNDEFINED')).toStrictEqual(['keys']);
    expect(await ids('ownerId: "lan"')).toStrictEqual([ID]);
    expect(await ids('overdueOn: "2016-06-03"')).toStrictEqual(['keys']);
    expect(await ids('identifiedFrom: "2016-03-02"')).toStrictEqual(['keys']);
    expect(await ids('identifiedBefore: "2016-03-02"')).toStrictEqual([ID]);
    await context.does('DISCIPLINE', 'RetireRisk', { riskPointId: 'keys', reason: '钥匙改用电子锁' });
    expect(await ids('stage: RETIRED')).toStrictEqual(['keys']);
    expect(await ids('overdueOn: "2030-01-01"')).toStrictEqual([ID]);
  });

  it('is shown to the own station and those above it, and to no other', async () => {
    const mine = async (role: Role, person: string) =>
      (await context.ask(`{ riskPoint(id: "${ID}") { id } }`, {}, [role], person)).data;
    expect(await mine('STAFF', 'lan')).toStrictEqual({ riskPoint: { id: ID } });
    expect(await mine('STAFF', 'mei')).toStrictEqual({ riskPoint: null });
    expect(await mine('ANALYST', 'mei')).toStrictEqual({ riskPoint: { id: ID } });
  });

  it('lends its last control to the form of the First Secretary who defines it anew, and to nobody from elsewhere', async () => {
    const { query, from } = carriedOver('DefineControl', 'controls');
    const form = async () =>
      from((await context.of('luobo').ask(query, { riskPointId: ID }, ['FIRST_SECRETARY'], 'wei')).data);
    const { riskPointId: _, occurredOn: __, ...defined } = control;
    expect(await form()).toStrictEqual({});
    await context.tell(postingEvents, 'r2016.wei', weiPosted);
    expect(await form()).toStrictEqual(defined);
  });
});
