import { integrityPerformance } from '@zhudian/integrity-performance';
import type { Role } from '@zhudian/programme';
import { runContext, type RunningContext } from '../../support/running-context';

// covers: N02, N03
const ID = 'luobo-q1';
const DUE = '{ ownDueItems(dueBefore: "2016-07-02", first: 9) { items { kind subjectId of dueOn unitId } } }';

describe('An inspection in the graph', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext(integrityPerformance, 'bureau');
    await context.tellWorld();
  });
  afterAll(() => context.stop());

  const refusal = async (role: Role, command: string, input: object) =>
    (await context.send(role, command, input)).errors?.[0]?.extensions.code;
  const due = async () => {
    const { data } = await context.ask(DUE);
    return (data?.['ownDueItems'] as { items: object[] }).items;
  };
  const item = (kind: string, dueOn: string, of: string | null = null) => ({
    kind,
    subjectId: ID,
    of,
    dueOn,
    unitId: 'luobo',
  });
  const schedule = {
    inspectionId: ID,
    kind: 'REGULAR',
    stationId: 'luobo',
    theme: '一季度督查',
    plannedOn: '2016-03-10',
    occurredOn: '2016-03-01',
  };
  const conduct = { inspectionId: ID, inspectorIds: ['lan'], account: '资料2份缺签字。', occurredOn: '2016-03-10' };
  const raise = {
    inspectionId: ID,
    findingId: 'signatures',
    findingCategory: 'RECORDS',
    text: '2份资料缺客户签字。',
    ownerId: 'feng',
    dueOn: '2016-03-31',
    occurredOn: '2016-03-10',
  };
  const rectify = {
    inspectionId: ID,
    findingId: 'signatures',
    result: '已补签。',
    sha256: 'd'.repeat(64),
    occurredOn: '2016-04-01',
  };
  const ids = async (list: string, args: string) => {
    const { data } = await context.ask(`{ ${list}(${args}) { edges { node { id } } } }`);
    return (data?.[list] as { edges: { node: { id: string } }[] }).edges.map(({ node }) => node.id);
  };

  it('is refused to the wrong person, for the wrong day and thing, and with a hostile text', async () => {
    expect(await refusal('STATION', 'ScheduleInspection', schedule)).toBe('NOT_AUTHORISED_ROLE');
    expect(await refusal('DISCIPLINE', 'ScheduleInspection', { ...schedule, plannedOn: '2016-03-12' })).toBe(
      'DUE_DAY_UNFIT',
    );
    expect(await refusal('DISCIPLINE', 'ScheduleInspection', { ...schedule, stationId: 'wuming' })).toBe(
      'REFERENCE_UNKNOWN',
    );
    expect(await refusal('DISCIPLINE', 'ScheduleInspection', { ...schedule, theme: 'a\u202Eb' })).toBe('INVALID_INPUT');
    expect(await refusal('DISCIPLINE', 'ConductInspection', conduct)).toBe('REFERENCE_UNKNOWN');
  });

  it('is due until it is conducted, and its finding until somebody else has verified it', async () => {
    await context.does('DISCIPLINE', 'ScheduleInspection', schedule);
    expect(await due()).toStrictEqual([item('INSPECTION_CONDUCTED', '2016-03-10')]);
    await context.does('DISCIPLINE', 'ConductInspection', conduct);
    expect(await due()).toStrictEqual([]);
    await context.does('DISCIPLINE', 'RaiseFinding', raise);
    expect(await due()).toStrictEqual([item('FINDING_RECTIFIED', '2016-03-31', 'signatures')]);
    expect(await refusal('DISCIPLINE', 'RectifyFinding', rectify)).toBe('NOT_AUTHORISED_ROLE');
    expect(await refusal('STATION', 'RectifyFinding', rectify)).toBe('RECTIFIED_LATE');
    const reasons = [{ code: 'RECTIFIED_LATE', reason: '客户外出。' }];
    await context.does('STATION', 'RectifyFinding', { ...rectify, reasons });
    expect(await due()).toStrictEqual([item('FINDING_VERIFIED', '2016-03-31', 'signatures')]);
    const back = { inspectionId: ID, findingId: 'signatures', reason: '日期不符。', dueOn: '2016-04-15' };
    await context.does('DISCIPLINE', 'ReopenFinding', { ...back, occurredOn: '2016-04-05' });
    expect(await due()).toStrictEqual([item('FINDING_RECTIFIED', '2016-04-15', 'signatures')]);
    await context.does('COUNTY_ENTERPRISE', 'RectifyFinding', { ...rectify, occurredOn: '2016-04-12' });
    const verify = { inspectionId: ID, findingId: 'signatures', opinion: '属实。', occurredOn: '2016-04-13' };
    expect(await refusal('COUNTY_ENTERPRISE', 'VerifyFinding', verify)).toBe('SEGREGATION_OF_DUTIES');
    await context.does('PARTY_WORK', 'VerifyFinding', verify);
    expect(await due()).toStrictEqual([]);
  });

  it('is followed up, and what is found again is recognised', async () => {
    const next = { ...schedule, inspectionId: 'luobo-q2', kind: 'TRACKING', occurredOn: '2016-04-20' };
    const planned = { ...next, plannedOn: '2016-04-22' };
    expect(await refusal('PARTY_WORK', 'ScheduleInspection', planned)).toBe('FOLLOWS_NOTHING');
    expect(await refusal('PARTY_WORK', 'ScheduleInspection', { ...planned, followsId: 'nowhere' })).toBe(
      'REFERENCE_UNKNOWN',
    );
    await context.does('PARTY_WORK', 'ScheduleInspection', { ...planned, followsId: ID });
    const of = { inspectionId: 'luobo-q2', occurredOn: '2016-04-22' };
    await context.does('PARTY_WORK', 'ConductInspection', { ...conduct, ...of });
    await context.does('PARTY_WORK', 'RaiseFinding', { ...raise, ...of, dueOn: '2016-05-20' });
    await context.does('PARTY_WORK', 'RaiseFinding', {
      ...raise,
      ...of,
      findingId: 'board',
      findingCategory: 'SERVICE',
      dueOn: '2016-05-20',
    });
    const { data } = await context.ask(`{ inspection(id: "luobo-q2") { kind follows { id }
      findings { findingId earlier overdue(today: "2016-05-21") } } }`);
    expect(data).toStrictEqual({
      inspection: {
        kind: 'TRACKING',
        follows: { id: ID },
        findings: [
          { findingId: 'board', earlier: 0, overdue: true },
          { findingId: 'signatures', earlier: 1, overdue: true },
        ],
      },
    });
  });

  it('is read back whole, and that it was late stays visible', async () => {
    const { data } = await context.ask(`{ inspection(id: "${ID}") {
      kind theme stage toRectify toVerify verified plannedOn conductedOn account station { id } posting { id } inspectors { id } follows { id }
      followedBy { id } scheduled { role } conducted { role on }
      findings { findingId findingCategory text owner { id } station { id } inspection { id } dueOn standing raisedOn
        raised { role } result sha256 inTime everLate overdue(today: "2016-05-21") earlier rectifiedBy { id } rectified { on }
        returns { reason dueOn decision { role } } opinion verified { role } } } }`);
    expect(data).toStrictEqual({
      inspection: {
        kind: 'REGULAR',
        theme: '一季度督查',
        stage: 'CONDUCTED',
        toRectify: 0,
        toVerify: 0,
        verified: 1,
        plannedOn: '2016-03-10',
        conductedOn: '2016-03-10',
        account: '资料2份缺签字。',
        station: { id: 'luobo' },
        posting: null,
        inspectors: [{ id: 'lan' }],
        follows: null,
        followedBy: [{ id: 'luobo-q2' }],
        scheduled: { role: 'DISCIPLINE' },
        conducted: { role: 'DISCIPLINE', on: '2016-03-10' },
        findings: [
          {
            findingId: 'signatures',
            findingCategory: 'RECORDS',
            text: '2份资料缺客户签字。',
            owner: { id: 'feng' },
            station: { id: 'luobo' },
            inspection: { id: ID },
            dueOn: '2016-04-15',
            standing: 'VERIFIED',
            raisedOn: '2016-03-10',
            raised: { role: 'DISCIPLINE' },
            result: '已补签。',
            sha256: 'd'.repeat(64),
            inTime: true,
            everLate: true,
            overdue: false,
            earlier: 0,
            rectifiedBy: { id: 'COUNTY_ENTERPRISE' },
            rectified: { on: '2016-04-12' },
            returns: [{ reason: '日期不符。', dueOn: '2016-04-15', decision: { role: 'DISCIPLINE' } }],
            opinion: '属实。',
            verified: { role: 'PARTY_WORK' },
          },
        ],
      },
    });
  });

  it('is found by station, unit, kind, stage and day, and so are findings', async () => {
    expect(await ids('inspections', 'under: "wuming"')).toStrictEqual(['luobo-q2', ID]);
    expect(await ids('inspections', 'kind: TRACKING')).toStrictEqual(['luobo-q2']);
    expect(await ids('inspections', 'stationId: "fucheng"')).toStrictEqual([]);
    expect(await ids('inspections', 'stage: CONDUCTED, plannedBefore: "2016-04-01"')).toStrictEqual([ID]);
    await context.does('RURAL_POWER', 'ScheduleInspection', {
      ...schedule,
      inspectionId: 'litang-spot',
      kind: 'SPOT',
      stationId: 'litang',
      occurredOn: '2016-05-03',
      plannedOn: '2016-05-10',
    });
    expect(await ids('inspections', 'overdueOn: "2016-05-10"')).toStrictEqual([]);
    expect(await ids('inspections', 'overdueOn: "2016-05-11"')).toStrictEqual(['litang-spot']);
    expect(await ids('inspections', 'overdueOn: "2016-05-11", plannedBefore: "2016-05-01"')).toStrictEqual([]);
    expect(await ids('inspections', 'plannedFrom: "2016-05-01"')).toStrictEqual(['litang-spot']);
    const findings = (args: string) => ids('inspectionFindings', args);
    expect(await findings('findingCategory: RECORDS')).toStrictEqual(['luobo-q2/signatures', `${ID}/signatures`]);
    expect(await findings('standing: VERIFIED, ownerId: "feng"')).toStrictEqual([`${ID}/signatures`]);
    expect(await findings('everLate: true, raisedBefore: "2016-04-01"')).toStrictEqual([`${ID}/signatures`]);
    expect(await findings('overdueOn: "2016-05-21", findingCategory: SERVICE')).toStrictEqual(['luobo-q2/board']);
    expect(await findings('stationId: "litang"')).toStrictEqual([]);
    const { data } = await context.ask(
      '{ _entities(representations: [{ __typename: "Station", id: "luobo" }]) { ... on Station { inspections { id } } } }',
    );
    expect(data).toStrictEqual({ _entities: [{ inspections: [{ id: 'luobo-q2' }, { id: ID }] }] });
  });

  it('stands on a board by county, with the stations that were not inspected', async () => {
    const { data } =
      await context.ask(`{ inspectionBoard(from: "2016-04-01", before: "2016-07-01", today: "2016-05-21") {
      countyEnterprise { id } stations inspected notInspected { id } raised open rectified verified overdue everLate repeated } }`);
    const found = { raised: 2, open: 2, rectified: 0, verified: 0, overdue: 2, everLate: 0, repeated: 1 };
    const none = { raised: 0, open: 0, rectified: 0, verified: 0, overdue: 0, everLate: 0, repeated: 0 };
    expect(data).toStrictEqual({
      inspectionBoard: [
        { countyEnterprise: { id: 'binyang' }, stations: 1, inspected: 0, notInspected: [{ id: 'litang' }], ...none },
        { countyEnterprise: { id: 'wuming' }, stations: 2, inspected: 1, notInspected: [{ id: 'fucheng' }], ...found },
        {
          countyEnterprise: null,
          stations: 3,
          inspected: 1,
          notInspected: [{ id: 'fucheng' }, { id: 'litang' }],
          ...found,
        },
      ],
    });
    const reversed = await context.ask('{ inspectionBoard(from: "2016-04-01", before: "2016-04-01") { stations } }');
    expect(reversed.errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
  });

  it('is shown to nobody who is not concerned', async () => {
    const query = `{ inspection(id: "${ID}") { id } inspectionFindings { totalCount } inspectionBoard(from: "2016-01-01", before: "2017-01-01") { stations } }`;
    const { data } = await context.ask(query, {}, ['STAFF']);
    expect(data).toStrictEqual({
      inspection: null,
      inspectionFindings: { totalCount: 0 },
      inspectionBoard: [{ stations: 0 }],
    });
    const owner = await context.ask('{ inspectionFindings { totalCount } }', {}, ['STAFF'], 'feng');
    expect(owner.data).toStrictEqual({ inspectionFindings: { totalCount: 3 } });
    const analyst = await context.ask(
      `{ inspection(id: "${ID}") { account findings { text standing returns { reason } } } }`,
      {},
      ['ANALYST'],
    );
    expect(analyst.data).toStrictEqual({
      inspection: { account: null, findings: [{ text: null, standing: 'VERIFIED', returns: [] }] },
    });
  });

  it('repeats nothing of its own, although more of a category is found on a later day', async () => {
    const more = { ...raise, inspectionId: 'luobo-q2', findingId: 'hall', findingCategory: 'SERVICE' };
    await context.does('PARTY_WORK', 'RaiseFinding', { ...more, dueOn: '2016-05-20', occurredOn: '2016-04-25' });
    const { data } = await context.ask('{ inspection(id: "luobo-q2") { findings { findingId earlier } } }');
    expect(data).toMatchObject({
      inspection: {
        findings: [
          { findingId: 'board', earlier: 0 },
          { findingId: 'hall', earlier: 0 },
          { findingId: 'signatures', earlier: 1 },
        ],
      },
    });
  });

  it('is in time or late by the due days in force, although they were corrected afterwards', async () => {
    const late = async () => {
      const { data } = await context.ask(`{ inspection(id: "${ID}") { findings { inTime everLate } } }`);
      return (data?.['inspection'] as { findings: object[] }).findings[0];
    };
    const correct = (type: string, field: string, dueOn: string) =>
      context.does('DISCIPLINE', 'CorrectInspection', {
        id: ID,
        factId: context.facts().find((one) => one.type === type && one.stream === `Inspection-${ID}`)?.id,
        reason: '整改期限误录',
        [field]: { dueOn },
      });
    expect(await late()).toStrictEqual({ inTime: true, everLate: true });
    await correct('FindingRaised', 'findingRaised', '2016-04-01');
    expect(await late()).toStrictEqual({ inTime: true, everLate: false });
    await correct('FindingReopened', 'findingReopened', '2016-04-06');
    expect(await late()).toStrictEqual({ inTime: false, everLate: true });
    await correct('FindingReopened', 'findingReopened', '2016-04-12');
    expect(await late()).toStrictEqual({ inTime: true, everLate: false });
  });
});
