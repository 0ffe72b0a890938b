import { organization } from '@zhudian/organization';
import type { Role } from '@zhudian/programme';
import { runContext, type RunningContext } from '../../support/running-context';

// covers: B17, I07
const twinningId = 'marketing.luobo';
const form = {
  headquartersId: 'marketing',
  stationId: 'luobo',
  branchId: 'luobo-branch',
  title: '规范业扩报装资料',
  documentNo: '共建〔2016〕3号',
  until: '2017-02-28',
  occurredOn: '2016-03-02',
};
const share = {
  twinningId,
  resourceId: 'templates',
  kind: 'MECHANISM',
  about: '业扩报装资料模板一套。',
  occurredOn: '2016-03-07',
};
const receive = { twinningId, resourceId: 'templates', note: '已发到两个班组。', occurredOn: '2016-03-08' };
const judge = {
  twinningId,
  resourceId: 'templates',
  use: 'USEFUL',
  opinion: '缺签字减少6份。',
  occurredOn: '2016-05-09',
};
const requirement = {
  twinningId,
  requirementId: 'files',
  quarter: '2016-Q1',
  title: '资料齐全',
  occurredOn: '2016-03-09',
};
const track = {
  twinningId,
  requirementId: 'files',
  same: 'REQUIRED',
  result: '列入当月班组计划。',
  evidenceRefs: ['班组计划〔2016〕4号'],
  occurredOn: '2016-03-10',
};
const end = { twinningId, reason: '协议期满。', occurredOn: '2017-02-28' };
const SAMES = ['REQUIRED', 'DEPLOYED', 'CHECKED', 'APPRAISED'];
const DUE = (before: string) =>
  `{ ownDueItems(dueBefore: "${before}", first: 20) { items { kind subjectId of dueOn } } }`;
const BOARD = `{ samesBoard(quarter: "2016-Q1", countyEnterpriseId: "wuming") { countyEnterprise { id } stations twinned
  withoutRequirement oneWay requirements complete missing { same side requirements } } }`;

describe('A twinning in the graph', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext(organization, 'bureau');
    await context.tellWorld();
  });
  afterAll(() => context.stop());

  const refusal = async (role: Role, command: string, input: object) =>
    (await context.send(role, command, input)).errors?.[0]?.extensions.code;
  const due = async (before: string) => {
    const { data } = await context.ask(DUE(before));
    const { items } = data?.['ownDueItems'] as { items: { kind: string; of: string | null; dueOn: string }[] };
    return items
      .filter(({ kind }) => ['SAMES_TRACKED', 'TWINNING_ENDED'].includes(kind))
      .map(({ kind, of, dueOn }) => [kind, of, dueOn]);
  };

  it('is refused to the wrong person, for the wrong day and unit, and with a hostile text', async () => {
    expect(await refusal('STATION', 'FormTwinning', form)).toBe('NOT_AUTHORISED_ROLE');
    expect(await refusal('PARTY_WORK', 'FormTwinning', { ...form, headquartersId: 'fucheng' })).toBe(
      'REFERENCE_UNKNOWN',
    );
    expect(await refusal('PARTY_WORK', 'FormTwinning', { ...form, until: '2016-03-02' })).toBe('ENDS_BEFORE_IT_BEGINS');
    expect(await refusal('PARTY_WORK', 'FormTwinning', { ...form, branchId: 'fucheng-branch' })).toBe(
      'BRANCH_OF_ANOTHER_STATION',
    );
    expect(await refusal('PARTY_WORK', 'FormTwinning', { ...form, title: 'a\u202Eb' })).toBe('INVALID_INPUT');
    expect(await refusal('STATION', 'ShareResource', share)).toBe('REFERENCE_UNKNOWN');
  });

  it('lets resources flow both ways, received and judged by the other side', async () => {
    await context.does('PARTY_WORK', 'FormTwinning', form);
    expect(await refusal('PARTY_WORK', 'ShareResource', { ...share, occurredOn: '2016-03-01' })).toBe(
      'DATED_BEFORE_STEP',
    );
    await context.does('BUSINESS_MANAGEMENT', 'ShareResource', share);
    expect(await refusal('PARTY_WORK', 'ReceiveResource', receive)).toBe('OWN_RESOURCE');
    await context.does('STATION', 'ReceiveResource', receive);
    await context.does('STATION', 'JudgeResourceUse', judge);
    const { data } =
      await context.ask(`{ twinning(id: "${twinningId}") { headquarters { id } station { id } branch { id }
      stage from until silentSides agreements { title documentNo until formed { role on } end { early } }
      resources { resourceId kind givenBy about state given { role } receipt { note decision { role } }
        judgement { use opinion decision { on } } } } }`);
    expect(data).toStrictEqual({
      twinning: {
        headquarters: { id: 'marketing' },
        station: { id: 'luobo' },
        branch: { id: 'luobo-branch' },
        stage: 'IN_FORCE',
        from: '2016-03-02',
        until: '2017-02-28',
        silentSides: ['STATION'],
        agreements: [
          {
            title: form.title,
            documentNo: form.documentNo,
            until: form.until,
            formed: { role: 'PARTY_WORK', on: '2016-03-02' },
            end: null,
          },
        ],
        resources: [
          {
            resourceId: 'templates',
            kind: 'MECHANISM',
            givenBy: 'HEADQUARTERS',
            about: share.about,
            state: 'JUDGED',
            given: { role: 'BUSINESS_MANAGEMENT' },
            receipt: { note: receive.note, decision: { role: 'STATION' } },
            judgement: { use: 'USEFUL', opinion: judge.opinion, decision: { on: '2016-05-09' } },
          },
        ],
      },
    });
  });

  it('shows the gaps of the four sames until both sides have closed them', async () => {
    expect(await refusal('STATION', 'SetSharedRequirement', requirement)).toBe('NOT_AUTHORISED_ROLE');
    await context.does('PARTY_WORK', 'SetSharedRequirement', requirement);
    for (const same of SAMES) await context.does('STATION', 'TrackRequirement', { ...track, same });
    await context.does('RURAL_POWER', 'TrackRequirement', track);
    expect(await due('2016-03-31')).toStrictEqual([]);
    expect(await due('2016-04-01')).toStrictEqual([['SAMES_TRACKED', 'files', '2016-03-31']]);
    const gaps = SAMES.flatMap((same) => [
      { same, side: 'HEADQUARTERS', requirements: same === 'REQUIRED' ? 0 : 1 },
      { same, side: 'STATION', requirements: 0 },
    ]);
    const counted = { twinned: 1, withoutRequirement: 0, oneWay: 1, requirements: 1, complete: 0, missing: gaps };
    expect((await context.ask(BOARD)).data).toStrictEqual({
      samesBoard: [
        { countyEnterprise: { id: 'wuming' }, stations: 2, ...counted },
        { countyEnterprise: null, stations: 2, ...counted },
      ],
    });
    const late = { ...track, same: 'DEPLOYED', occurredOn: '2016-04-05' };
    expect(await refusal('RURAL_POWER', 'TrackRequirement', { ...late, same: 'CHECKED' })).toBe('SAME_SKIPPED');
    expect(await refusal('RURAL_POWER', 'TrackRequirement', late)).toBe('TRACKED_LATE');
    const reasons = [{ code: 'TRACKED_LATE', reason: '季末迎峰度夏检查。' }];
    for (const same of SAMES.slice(1))
      await context.does('RURAL_POWER', 'TrackRequirement', { ...late, same, reasons });
    expect(await due('2016-04-10')).toStrictEqual([]);
    const { data } =
      await context.ask(`{ twinning(id: "${twinningId}") { missing requirements { requirementId quarter title
      dueOn set { role } missing { same side } tracked { same side inTime result evidenceRefs decision { role } } } } }`);
    const done = { result: track.result, evidenceRefs: track.evidenceRefs };
    const station = SAMES.map((same) => ({
      same,
      side: 'STATION',
      inTime: true,
      ...done,
      decision: { role: 'STATION' },
    }));
    const headquarters = SAMES.map((same) => ({
      same,
      side: 'HEADQUARTERS',
      inTime: same === 'REQUIRED',
      ...done,
      decision: { role: 'RURAL_POWER' },
    }));
    expect(data).toStrictEqual({
      twinning: {
        missing: 0,
        requirements: [
          {
            requirementId: 'files',
            quarter: '2016-Q1',
            title: requirement.title,
            dueOn: '2016-03-31',
            set: { role: 'PARTY_WORK' },
            missing: [],
            tracked: [...station, ...headquarters],
          },
        ],
      },
    });
  });

  it('is of both units: each side acts and sees within its own, and no other unit does', async () => {
    const from = async (unit: string, role: Role, command: string, input: object) =>
      (await context.of(unit).send(role, command, input)).errors?.[0]?.extensions.code;
    const meters = { ...share, resourceId: 'meters', kind: 'TALENT', occurredOn: '2016-04-11' };
    const taken = { ...receive, resourceId: 'meters', occurredOn: '2016-04-12' };
    expect(await from('fucheng', 'STATION', 'ShareResource', meters)).toBe('NOT_AUTHORISED_SCOPE');
    expect(await from('marketing', 'PARTY_WORK', 'EndTwinning', { ...end, occurredOn: '2016-04-11' })).toBe(
      'NOT_AUTHORISED_SCOPE',
    );
    expect(await from('marketing', 'BUSINESS_MANAGEMENT', 'ShareResource', meters)).toBeUndefined();
    expect(await from('marketing', 'BUSINESS_MANAGEMENT', 'ReceiveResource', taken)).toBe('OWN_RESOURCE');
    expect(await from('fucheng', 'STATION', 'ReceiveResource', taken)).toBe('NOT_AUTHORISED_SCOPE');
    expect(await from('wuming', 'COUNTY_PARTY_COMMITTEE', 'ReceiveResource', taken)).toBeUndefined();
    const [{ id: factId } = { id: '' }] = context
      .facts()
      .filter(({ type }) => type === 'ResourceShared')
      .slice(-1);
    const mended = { id: twinningId, factId, reason: '更正说明。', resourceShared: { about: '计量骨干两人。' } };
    expect(await from('fucheng', 'STATION', 'CorrectTwinning', mended)).toBe('NOT_AUTHORISED_SCOPE');
    expect(await from('marketing', 'BUSINESS_MANAGEMENT', 'CorrectTwinning', mended)).toBeUndefined();
    const seen = async (unit: string, role: Role) =>
      (
        await context
          .of(unit)
          .ask(`{ twinning(id: "${twinningId}") { resources { resourceId givenBy state about } } }`, {}, [role])
      ).data?.['twinning'];
    const given = { resourceId: 'meters', givenBy: 'HEADQUARTERS', state: 'RECEIVED', about: '计量骨干两人。' };
    for (const [unit, role] of [
      ['marketing', 'BUSINESS_MANAGEMENT'],
      ['luobo', 'STATION'],
      ['wuming', 'COUNTY_PARTY_COMMITTEE'],
    ] as const)
      expect(await seen(unit, role)).toMatchObject({ resources: [{ resourceId: 'templates' }, given] });
    expect(await seen('fucheng', 'STATION')).toBeNull();
  });

  it('is found by station, county, headquarters and day, and not by staff', async () => {
    const ids = async (args: string, roles: readonly Role[] = ['PARTY_WORK']) => {
      const { data } = await context.ask(`{ twinnings(${args}) { edges { node { id } } } }`, {}, roles);
      return (data?.['twinnings'] as { edges: { node: { id: string } }[] }).edges.map(({ node }) => node.id);
    };
    await context.does('PARTY_WORK', 'FormTwinning', {
      ...form,
      stationId: 'fucheng',
      branchId: 'fucheng-branch',
      until: '2016-12-30',
      occurredOn: '2016-03-03',
    });
    expect(await ids('first: 5')).toStrictEqual(['marketing.fucheng', twinningId]);
    expect(await ids('stationId: "luobo"')).toStrictEqual([twinningId]);
    expect(await ids('countyEnterpriseId: "binyang"')).toStrictEqual([]);
    expect(await ids('headquartersId: "marketing", agreedBefore: "2016-03-03"')).toStrictEqual([twinningId]);
    expect(await ids('agreedFrom: "2016-03-03", stage: IN_FORCE')).toStrictEqual(['marketing.fucheng']);
    expect(await ids('untilBefore: "2016-12-31"')).toStrictEqual(['marketing.fucheng']);
    expect(await ids('dueBefore: "2017-12-31"')).toStrictEqual([]);
    expect(await ids('first: 5', ['STAFF'])).toStrictEqual([]);
    const { data } = await context.ask('{ station(id: "luobo") { twinnings { totalCount } } }');
    expect(data).toStrictEqual({ station: { twinnings: { totalCount: 1 } } });
    const { errors } = await context.ask('{ samesBoard(quarter: "2016-Q5") { twinned } }');
    expect(errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
  });

  it('is due to be ended after its last day, and can be agreed anew', async () => {
    expect(await due('2017-03-01')).toStrictEqual([
      ['TWINNING_ENDED', null, '2016-12-30'],
      ['TWINNING_ENDED', null, '2017-02-28'],
    ]);
    await context.does('COUNTY_PARTY_COMMITTEE', 'EndTwinning', end);
    expect(await refusal('PARTY_WORK', 'EndTwinning', end)).toBe('TWINNING_NOT_IN_FORCE');
    expect(await due('2017-03-01')).toStrictEqual([['TWINNING_ENDED', null, '2016-12-30']]);
    await context.does('PARTY_WORK', 'FormTwinning', { ...form, until: '2018-02-28', occurredOn: '2017-03-01' });
    const { data } = await context.ask(
      `{ twinning(id: "${twinningId}") { stage agreements { until end { reason early } } resources { resourceId } } }`,
    );
    expect(data).toStrictEqual({
      twinning: {
        stage: 'IN_FORCE',
        agreements: [
          { until: '2017-02-28', end: { reason: end.reason, early: false } },
          { until: '2018-02-28', end: null },
        ],
        resources: [{ resourceId: 'templates' }, { resourceId: 'meters' }],
      },
    });
  });

  it('is ended by those above both units when these are registered no more', async () => {
    const from = async (unit: string, role: Role, command: string, input: object) =>
      (await context.of(unit).send(role, command, input)).errors?.[0]?.extensions.code;
    const registrationOf = (stream: string) => context.facts().find((fact) => fact.stream === stream)?.id;
    for (const [command, id, stream] of [
      ['AnnulBranch', 'luobo-branch', 'Branch-luobo-branch'],
      ['AnnulOrgUnit', 'luobo', 'OrgUnit-luobo'],
      ['AnnulOrgUnit', 'marketing', 'OrgUnit-marketing'],
    ] as const)
      await context.does('PARTY_WORK', command, { id, factId: registrationOf(stream), reason: '重复登记。' });
    const merged = { ...end, reason: '两个单位合并。', occurredOn: '2018-02-28' };
    expect(await from('binyang', 'COUNTY_PARTY_COMMITTEE', 'EndTwinning', merged)).toBe('NOT_AUTHORISED_SCOPE');
    expect(await from('wuming', 'COUNTY_PARTY_COMMITTEE', 'EndTwinning', merged)).toBeUndefined();
    expect(await refusal('PARTY_WORK', 'EndTwinning', merged)).toBe('TWINNING_NOT_IN_FORCE');
  });
});
