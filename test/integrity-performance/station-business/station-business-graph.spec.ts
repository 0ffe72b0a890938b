import { integrityPerformance } from '@zhudian/integrity-performance';
import type { Role } from '@zhudian/programme';
import { runContext, type RunningContext } from '../../support/running-context';
import {
  criteriaScored,
  planExecuted,
  planFiled,
  processAudited,
  standardSet,
} from '../../support/station-business.story';

// covers: P01, P02, P03
const stationId = 'luobo';
const { version: _version, ...ofStandard } = standardSet().data;
const standard = { stationId, ...ofStandard, occurredOn: '2016-01-04' };
const { version: _audited, ...ofAudit } = processAudited().data;
const audit = { stationId, ...ofAudit, occurredOn: '2016-03-10' };
const rectify = {
  stationId,
  deviationId: 'late-reply',
  result: '已回复并致歉。',
  sha256: 'e'.repeat(64),
  occurredOn: '2016-03-30',
};
const { filedById: _filed, ...ofPlan } = planFiled().data;
const plan = { stationId, ...ofPlan, occurredOn: '2016-03-04' };
const { executedById: _executed, ...ofExecution } = planExecuted.data;
const execution = { stationId, ...ofExecution, occurredOn: '2016-04-01' };
const control = {
  stationId,
  planId: 'marketing-03',
  planVerdict: 'IN_CONTROL',
  opinion: '延期原因属实。',
  occurredOn: '2016-04-05',
};
const score = { stationId, ...criteriaScored().data, occurredOn: '2016-04-06' };

describe('Station business in the graph', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext(integrityPerformance, 'bureau');
    await context.tellWorld();
  });
  afterAll(() => context.stop());

  const refusal = async (role: Role, command: string, input: object) =>
    (await context.send(role, command, input)).errors?.[0]?.extensions.code;
  const asked = async (query: string, roles?: readonly Role[], personId?: string) => {
    const { data, errors } = await context.ask(query, {}, roles, personId);
    expect(errors).toBeUndefined();
    return data;
  };
  const due = async (before: string) => {
    const data = await asked(`{ ownDueItems(dueBefore: "${before}", first: 9) { items { kind subjectId of dueOn } } }`);
    return (data?.['ownDueItems'] as { items: object[] }).items;
  };
  const ids = async (list: string, args: string) => {
    const data = await asked(`{ ${list}(${args}) { edges { node { id } } } }`);
    return (data?.[list] as { edges: { node: { id: string } }[] }).edges.map(({ node }) => node.id);
  };

  it('is refused to the wrong person, for the wrong station and day, and with a hostile text', async () => {
    expect(await refusal('STAFF', 'SetProcessStandard', standard)).toBe('NOT_AUTHORISED_ROLE');
    expect(await refusal('STATION', 'SetProcessStandard', { ...standard, stationId: 'wuming' })).toBe(
      'REFERENCE_UNKNOWN',
    );
    expect(await refusal('STATION', 'SetProcessStandard', { ...standard, title: 'a\u202Eb' })).toBe('INVALID_INPUT');
    expect(await refusal('STATION', 'AuditProcess', audit)).toBe('NOT_AUTHORISED_ROLE');
    expect(await refusal('COUNTY_ENTERPRISE', 'AuditProcess', audit)).toBe('NO_STANDARD_IN_FORCE');
    expect(await refusal('COUNTY_ENTERPRISE', 'FileTeamPlan', plan)).toBe('NOT_AUTHORISED_ROLE');
    expect(await refusal('STATION', 'ScoreFourCriteria', score)).toBe('NOT_AUTHORISED_ROLE');
    await context.does('STATION', 'SetProcessStandard', standard);
    const [deviation] = audit.deviations;
    const onSunday = { ...audit, deviations: [{ ...deviation, dueOn: '2016-03-27' }] };
    expect(await refusal('COUNTY_ENTERPRISE', 'AuditProcess', onSunday)).toBe('DUE_DAY_UNFIT');
  });

  it('follows a deviation until somebody else has verified it', async () => {
    await context.does('COUNTY_ENTERPRISE', 'AuditProcess', audit);
    const item = { subjectId: stationId, of: 'late-reply', dueOn: '2016-03-31' };
    expect(await due('2016-03-31')).toStrictEqual([]);
    expect(await due('2016-04-01')).toStrictEqual([{ kind: 'DEVIATION_RECTIFIED', ...item }]);
    await context.does('STATION', 'RectifyDeviation', rectify);
    expect(await due('2016-04-01')).toStrictEqual([{ kind: 'DEVIATION_VERIFIED', ...item }]);
    const back = { stationId, deviationId: 'late-reply', reason: '未见书面回复。', dueOn: '2016-04-15' };
    await context.does('COUNTY_ENTERPRISE', 'ReopenDeviation', { ...back, occurredOn: '2016-04-01' });
    expect(await ids('processDeviations', 'overdueOn: "2016-04-16"')).toStrictEqual(['luobo/late-reply']);
    const late = { ...rectify, occurredOn: '2016-04-18' };
    expect(await refusal('STATION', 'RectifyDeviation', late)).toBe('RECTIFIED_LATE');
    await context.does('STATION', 'RectifyDeviation', {
      ...late,
      reasons: [{ code: 'RECTIFIED_LATE', reason: '客户外出。' }],
    });
    const verify = { stationId, deviationId: 'late-reply', opinion: '回访属实。', occurredOn: '2016-04-19' };
    expect(await refusal('STATION', 'VerifyDeviation', verify)).toBe('NOT_AUTHORISED_ROLE');
    await context.does('DISCIPLINE', 'VerifyDeviation', verify);
    expect(await due('2016-05-01')).toStrictEqual([]);
  });

  it('has its standards and audits read back whole', async () => {
    await context.does('STATION', 'SetProcessStandard', { ...standard, from: '2016-05-01', occurredOn: '2016-04-20' });
    const data =
      await asked(`{ stationBusiness(stationId: "luobo") { audits toRectify toVerify verified plans executed controlled station { id }
      standards { version } inForce(today: "2016-04-30") { process version title from steps { name requirement } decision { role } } }
      processAudits(process: CONNECTION) { edges { node { auditId version population sample deviating account auditedOn station { id } audited { role }
        deviations { text owner { id } process standing dueOn foundOn result inTime everLate overdue rectifiedBy { id }
          returns { reason dueOn } opinion verified { role } } } } } }`);
    const { process, title, steps, from } = standard;
    expect(data?.['stationBusiness']).toStrictEqual({
      audits: 1,
      toRectify: 0,
      toVerify: 0,
      verified: 1,
      plans: 0,
      executed: 0,
      controlled: 0,
      station: { id: 'luobo' },
      standards: [{ version: 1 }, { version: 2 }],
      inForce: [{ process, version: 1, title, from, steps, decision: { role: 'STATION' } }],
    });
    const deviation = {
      text: '1户回复超期3个工作日。',
      owner: { id: 'feng' },
      process,
      standing: 'VERIFIED',
      dueOn: '2016-04-15',
      foundOn: '2016-03-10',
      result: '已回复并致歉。',
      inTime: false,
      everLate: true,
      overdue: false,
      rectifiedBy: { id: 'STATION' },
      returns: [{ reason: '未见书面回复。', dueOn: '2016-04-15' }],
      opinion: '回访属实。',
      verified: { role: 'DISCIPLINE' },
    };
    const { auditId, population, sample, account, occurredOn: auditedOn } = audit;
    const node = {
      auditId,
      version: 1,
      population,
      sample,
      deviating: 1,
      account,
      auditedOn,
      station: { id: 'luobo' },
    };
    expect(data?.['processAudits']).toStrictEqual({
      edges: [{ node: { ...node, audited: { role: 'COUNTY_ENTERPRISE' }, deviations: [deviation] } }],
    });
  });

  it('has team plans filed, executed and controlled', async () => {
    expect(await refusal('STATION', 'FileTeamPlan', { ...plan, occurredOn: '2016-03-07' })).toBe('PLAN_FILED_LATE');
    await context.does('STATION', 'FileTeamPlan', plan);
    const item = { subjectId: stationId, of: 'marketing-03', dueOn: '2016-04-05' };
    expect(await due('2016-04-06')).toStrictEqual([{ kind: 'TEAM_PLAN_EXECUTED', ...item }]);
    await context.does('STATION', 'ExecuteTeamPlan', execution);
    expect(await due('2016-04-06')).toStrictEqual([{ kind: 'TEAM_PLAN_CONTROLLED', ...item }]);
    expect(await refusal('STATION', 'ControlTeamPlan', control)).toBe('CONTROLS_OWN_PLAN');
    await context.does('COUNTY_ENTERPRISE', 'ControlTeamPlan', control);
    expect(await due('2016-04-06')).toStrictEqual([]);
    const data =
      await asked(`{ teamPlans(team: MARKETING, stage: CONTROLLED) { edges { node { planId team period stage planned done station { id }
      items { itemId about owner { id } dueOn done cause } filed { on } executed { on } control { planVerdict opinion decision { role } } } } } }`);
    const [visits, meters] = plan.items.map(({ ownerId: id, ...one }) => ({ ...one, owner: { id } }));
    expect(data?.['teamPlans']).toStrictEqual({
      edges: [
        {
          node: {
            planId: 'marketing-03',
            team: 'MARKETING',
            period: '2016-03',
            stage: 'CONTROLLED',
            planned: 2,
            done: 1,
            station: { id: 'luobo' },
            items: [
              { ...visits, done: true, cause: null },
              { ...meters, done: false, cause: '电表到货延期。' },
            ],
            filed: { on: '2016-03-04' },
            executed: { on: '2016-04-01' },
            control: { planVerdict: 'IN_CONTROL', opinion: '延期原因属实。', decision: { role: 'COUNTY_ENTERPRISE' } },
          },
        },
      ],
    });
  });

  it('is scored by the four criteria, and stands on a board', async () => {
    expect(await refusal('RURAL_POWER', 'ScoreFourCriteria', { ...score, criteria: score.criteria.slice(1) })).toBe(
      'CRITERIA_INCOMPLETE',
    );
    await context.does('RURAL_POWER', 'ScoreFourCriteria', score);
    const data =
      await asked(`{ businessBoard(from: "2016-01-01", before: "2016-05-01", under: "wuming") { unit { id } stations standardised
      audits sampled deviating conformity verified plans controlled inControl completion scored standard simple genuine effective }
      station: _entities(representations: [{ __typename: "Station", id: "luobo" }]) { ... on Station { business {
        openDeviations { id } newestAudits { auditId } newestPlans { planId }
        scores { period criteria { criterion score scoreGrounds } decision { role } } } } } }`);
    expect(data).toStrictEqual({
      businessBoard: [
        {
          unit: { id: 'wuming' },
          stations: 2,
          standardised: 1,
          audits: 1,
          sampled: 8,
          deviating: 1,
          conformity: 87.5,
          verified: 1,
          plans: 1,
          controlled: 1,
          inControl: 1,
          completion: 50,
          scored: 1,
          standard: 90,
          simple: 85,
          genuine: 80,
          effective: 88,
        },
      ],
      station: [
        {
          business: {
            openDeviations: [],
            newestAudits: [{ auditId: 'march' }],
            newestPlans: [{ planId: 'marketing-03' }],
            scores: [{ period: '2016-03', criteria: score.criteria, decision: { role: 'RURAL_POWER' } }],
          },
        },
      ],
    });
    const { errors } = await context.ask('{ businessBoard(from: "2016-05-01", before: "2016-05-01") { stations } }');
    expect(errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
  });

  it('is found by station, process, standing, owner and month', async () => {
    expect(await ids('stationBusinesses', 'under: "wuming"')).toStrictEqual(['luobo']);
    expect(await ids('stationBusinesses', 'stationId: "fucheng"')).toStrictEqual([]);
    expect(await ids('processAudits', 'stationId: "fucheng"')).toStrictEqual([]);
    expect(await ids('processAudits', 'under: "wuming", auditedBefore: "2016-03-11"')).toStrictEqual(['luobo/march']);
    expect(await ids('processAudits', 'auditedFrom: "2016-03-11"')).toStrictEqual([]);
    expect(await ids('processDeviations', 'standing: VERIFIED, ownerId: "feng", everLate: true')).toStrictEqual([
      'luobo/late-reply',
    ]);
    expect(await ids('processDeviations', 'process: BILLING')).toStrictEqual([]);
    expect(await ids('teamPlans', 'periodFrom: "2016-03-31", periodBefore: "2016-04-01"')).toStrictEqual([
      'luobo/marketing-03',
    ]);
    expect(await ids('teamPlans', 'periodFrom: "2016-04-01"')).toStrictEqual([]);
  });

  it('is shown to the house and to those above it, and to nobody else', async () => {
    const query =
      '{ stationBusiness(stationId: "luobo") { id } processDeviations { totalCount } teamPlans { totalCount } }';
    const atFucheng = await context.ask(query, {}, ['SENDING_UNIT']);
    expect(atFucheng.data).toStrictEqual({
      stationBusiness: null,
      processDeviations: { totalCount: 0 },
      teamPlans: { totalCount: 0 },
    });
    expect(await asked('{ processDeviations { totalCount } }', ['SENDING_UNIT'], 'feng')).toStrictEqual({
      processDeviations: { totalCount: 1 },
    });
  });

  it('was in time or late by the due day in force, although that was corrected afterwards', async () => {
    const factId = context.facts().find(({ type }) => type === 'DeviationReopened')?.id;
    const late = () => asked('{ processDeviations { edges { node { inTime everLate } } } }');
    const shown = (node: object) => ({ processDeviations: { edges: [{ node }] } });
    expect(await late()).toStrictEqual(shown({ inTime: false, everLate: true }));
    const corrected = { id: stationId, factId, reason: '整改期限误录', deviationReopened: { dueOn: '2016-04-18' } };
    await context.does('COUNTY_ENTERPRISE', 'CorrectStationBusiness', corrected);
    expect(await late()).toStrictEqual(shown({ inTime: true, everLate: false }));
  });
});
