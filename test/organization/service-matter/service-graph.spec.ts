import { surveyEvents } from '@zhudian/facts';
import { organization } from '@zhudian/organization';
import type { Role } from '@zhudian/programme';
import { tellBranchOfEleven } from '../../support/branch-of-eleven';
import { runContext, type RunningContext } from '../../support/running-context';
import { surveyClosed, surveyOpened } from '../../support/survey.story';

// covers: N10
const ID = 'hill-homes';
const DUE = '{ ownDueItems(dueBefore: "2016-04-01", first: 20) { items { kind subjectId dueOn unitId } } }';
const TOTALS = 'matters rendered verified surveyed overdue served responses favourable';

describe('Service to the masses in the graph', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext(organization, 'bureau');
    await tellBranchOfEleven(context);
    const { postingId: _, baselineId: __, ...asked } = surveyOpened({ audience: 'CUSTOMERS', phase: 'REGULAR' }).data;
    const opened = { type: 'SurveyOpened', data: asked };
    const results = { mean: 4, favourable: 80, satisfaction: 75 };
    const byDimension = [{ dimension: 'SERVICE' as const, mean: 4.5, favourable: 95 }];
    await context.tell(surveyEvents, 'customers', opened, surveyClosed(20, { ...results, byDimension }));
    await context.tell(surveyEvents, 'open', opened);
  });
  afterAll(() => context.stop());

  const refusal = async (role: Role, command: string, input: object) =>
    (await context.send(role, command, input)).errors?.[0]?.extensions.code;
  const due = async () => {
    const { data } = await context.ask(DUE);
    const { items } = data?.['ownDueItems'] as { items: { kind: string; subjectId: string }[] };
    return items.filter(({ kind }) => kind === 'SERVICE_RENDERED').map(({ subjectId }) => subjectId);
  };
  // The surveys are told on 2016-03-01, so the service is of that day at the latest.
  const plan = {
    serviceMatterId: ID,
    branchId: 'luobo-branch',
    stationId: 'luobo',
    kind: 'REPAIR',
    beneficiaries: ['ELDERLY'],
    approach: '分片上门检查户内线路。',
    dueOn: '2016-03-01',
    occurredOn: '2016-02-29',
  };
  const render = {
    serviceMatterId: ID,
    result: '检查46户。',
    served: 46,
    evidenceRefs: ['上门服务记录〔2016〕3号'],
    occurredOn: '2016-03-01',
  };
  const verify = {
    serviceMatterId: ID,
    serviceFinding: 'CONFIRMED',
    opinion: '抽查10户。',
    occurredOn: '2016-03-02',
  };
  const effect = { serviceMatterId: ID, surveyId: 'customers', occurredOn: '2016-03-03' };

  it('is refused to the wrong person, for the wrong day and thing, and with a hostile text', async () => {
    expect(await refusal('STAFF', 'PlanServiceMatter', plan)).toBe('NOT_AUTHORISED_ROLE');
    expect(await refusal('STATION', 'PlanServiceMatter', { ...plan, branchId: 'nowhere' })).toBe('REFERENCE_UNKNOWN');
    expect(await refusal('STATION', 'PlanServiceMatter', { ...plan, dueOn: '2016-03-05' })).toBe('DUE_DAY_UNFIT');
    expect(await refusal('STATION', 'PlanServiceMatter', { ...plan, approach: 'a\u202Eb' })).toBe('INVALID_INPUT');
    expect(await refusal('STATION', 'RenderService', render)).toBe('REFERENCE_UNKNOWN');
  });

  it('is due until it is rendered, and again when it was not confirmed', async () => {
    await context.does('STATION', 'PlanServiceMatter', plan);
    expect(await due()).toStrictEqual([ID]);
    expect(await refusal('STATION', 'RenderService', { ...render, occurredOn: '2016-02-28' })).toBe(
      'DATED_BEFORE_STEP',
    );
    await context.does('PARTY_WORK', 'RenderService', render);
    expect(await due()).toStrictEqual([]);
    expect(await refusal('PARTY_WORK', 'VerifyService', verify)).toBe('SEGREGATION_OF_DUTIES');
    const denied = { ...verify, serviceFinding: 'NOT_CONFIRMED', occurredOn: '2016-03-01' };
    await context.does('COUNTY_PARTY_COMMITTEE', 'VerifyService', denied);
    expect(await due()).toStrictEqual([ID]);
    await context.does('STATION', 'RenderService', render);
    await context.does('COUNTY_PARTY_COMMITTEE', 'VerifyService', verify);
    expect(await due()).toStrictEqual([]);
  });

  it('has its effect verified by a survey that told results', async () => {
    expect(await refusal('STATION', 'VerifyServiceEffect', effect)).toBe('NOT_AUTHORISED_ROLE');
    expect(await refusal('PARTY_WORK', 'VerifyServiceEffect', { ...effect, surveyId: 'nowhere' })).toBe(
      'REFERENCE_UNKNOWN',
    );
    expect(await refusal('PARTY_WORK', 'VerifyServiceEffect', { ...effect, surveyId: 'open' })).toBe(
      'SURVEY_WITHOUT_RESULTS',
    );
    await context.does('PARTY_WORK', 'VerifyServiceEffect', effect);
    expect(await refusal('PARTY_WORK', 'VerifyServiceEffect', effect)).toBe('SURVEY_LINKED');
  });

  it('is read back whole', async () => {
    const { data } = await context.ask(`{ serviceMatter(id: "${ID}") {
      kind beneficiaries approach stage plannedOn dueOn served branch { id } station { id } planned { role }
      rendering { result served evidenceRefs renderedOn inTime renderedBy { id } decision { on } }
      verification { serviceFinding opinion verifiedBy { id } decision { on } }
      effects { survey { id } responses mean favourable decision { on } } callingOff { reason } } }`);
    expect(data).toStrictEqual({
      serviceMatter: {
        kind: 'REPAIR',
        beneficiaries: ['ELDERLY'],
        approach: plan.approach,
        stage: 'VERIFIED',
        plannedOn: '2016-02-29',
        dueOn: '2016-03-01',
        served: 46,
        branch: { id: 'luobo-branch' },
        station: { id: 'luobo' },
        planned: { role: 'STATION' },
        rendering: {
          result: render.result,
          served: 46,
          evidenceRefs: render.evidenceRefs,
          renderedOn: '2016-03-01',
          inTime: true,
          renderedBy: { id: 'STATION' },
          decision: { on: '2016-03-01' },
        },
        verification: {
          serviceFinding: 'CONFIRMED',
          opinion: verify.opinion,
          verifiedBy: { id: 'COUNTY_PARTY_COMMITTEE' },
          decision: { on: '2016-03-02' },
        },
        effects: [
          { survey: { id: 'customers' }, responses: 20, mean: 4.5, favourable: 95, decision: { on: '2016-03-03' } },
        ],
        callingOff: null,
      },
    });
  });

  it('is found by place, kind, stage and day, and called off with a reason', async () => {
    const fields = { ...plan, kind: 'ADVICE', dueOn: '2016-03-31', occurredOn: '2016-03-08' };
    await context.does('STATION', 'PlanServiceMatter', { ...fields, serviceMatterId: 'fair' });
    await context.does('STATION', 'PlanServiceMatter', { ...fields, serviceMatterId: 'off' });
    const off = { serviceMatterId: 'off', reason: '与集市活动重复。', occurredOn: '2016-03-09' };
    await context.does('STATION', 'CallOffServiceMatter', off);
    const ids = async (args: string) => {
      const { data } = await context.ask(`{ serviceMatters(${args}) { edges { node { id } } } }`);
      const { edges } = data?.['serviceMatters'] as { edges: { node: { id: string } }[] };
      return edges.map(({ node }) => node.id).toSorted();
    };
    expect(await ids('stationId: "luobo"')).toStrictEqual(['fair', ID, 'off']);
    expect(await ids('branchId: "luobo-branch"')).toStrictEqual(['fair', ID, 'off']);
    expect(await ids('countyEnterpriseId: "binyang"')).toStrictEqual([]);
    expect(await ids('kind: REPAIR')).toStrictEqual([ID]);
    expect(await ids('stage: CALLED_OFF')).toStrictEqual(['off']);
    expect(await ids('plannedFrom: "2016-03-01"')).toStrictEqual(['fair', 'off']);
    expect(await ids('plannedBefore: "2016-03-01"')).toStrictEqual([ID]);
    expect(await ids('dueBefore: "2016-04-01"')).toStrictEqual(['fair']);
    const query =
      '{ serviceMatter(id: "off") { callingOff { reason } } station(id: "luobo") { serviceMatters { totalCount } } }';
    expect((await context.ask(query)).data).toStrictEqual({
      serviceMatter: { callingOff: { reason: off.reason } },
      station: { serviceMatters: { totalCount: 3 } },
    });
  });

  it('is summed up by station and county, stations without any included', async () => {
    const { data } = await context.ask(`{ serviceTotals(today: "2016-04-01") {
      countyEnterprise { id } ${TOTALS} stations { station { id } ${TOTALS} } } }`);
    const luobo = {
      matters: 2,
      rendered: 1,
      verified: 1,
      surveyed: 1,
      overdue: 1,
      served: 46,
      responses: 20,
      favourable: 95,
    };
    const counties = data?.['serviceTotals'] as {
      countyEnterprise: { id: string };
      matters: number;
      stations: { station: { id: string } }[];
    }[];
    const wuming = counties.find(({ countyEnterprise }) => countyEnterprise.id === 'wuming');
    expect(wuming).toMatchObject({
      ...luobo,
      stations: expect.arrayContaining([{ station: { id: 'luobo' }, ...luobo }]),
    });
    const others = counties.flatMap(({ stations }) => stations).filter(({ station }) => station.id !== 'luobo');
    expect(others.length).toBeGreaterThan(0);
    for (const other of others) expect(other).toMatchObject({ matters: 0, served: 0, responses: 0, favourable: null });
  });

  it('is summed up of a county, of what was planned within some days', async () => {
    const ask = async (args: string) =>
      (await context.ask(`{ serviceTotals(${args}) { matters overdue served } }`)).data;
    const march = 'countyEnterpriseId: "wuming", plannedFrom: "2016-03-01", today: "2016-03-31"';
    expect(await ask(march)).toStrictEqual({ serviceTotals: [{ matters: 1, overdue: 0, served: 0 }] });
    const february = 'countyEnterpriseId: "wuming", plannedBefore: "2016-03-01", today: "2016-03-31"';
    expect(await ask(february)).toStrictEqual({ serviceTotals: [{ matters: 1, overdue: 0, served: 46 }] });
    expect(await ask('countyEnterpriseId: "nowhere"')).toStrictEqual({ serviceTotals: [] });
  });
});
