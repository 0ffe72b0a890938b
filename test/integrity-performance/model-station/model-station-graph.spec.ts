import { dutyListEvents, indicatorEvents, modelStationEvents, riskPointEvents } from '@zhudian/facts';
import { integrityPerformance } from '@zhudian/integrity-performance';
import type { Role } from '@zhudian/programme';
import { adopted, dutyListId, ready } from '../../support/duty-list.story';
import { januaryRead, lossTargetSet } from '../../support/indicator.story';
import { until } from '../../support/patience';
import { controlDefined, riskIdentified } from '../../support/risk-point.story';
import { runContext, type RunningContext } from '../../support/running-context';

// covers: I05
const OF = { stationId: 'luobo' };
const apply = { ...OF, statement: '四个领域风险点均已制定措施。', occurredOn: '2016-03-07' };
const score = { ...OF, opinion: '台账齐全，建议命名。', occurredOn: '2016-03-08' };
const award = { ...OF, occurredOn: '2016-03-09' };
const march = { ...OF, code: 'LINE_LOSS', period: '2016-03', denominator: 1_000_000 };
const CRITERIA = 'criteria { criterion state met owed unjudged }';

describe('An integrity model station in the graph', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext(integrityPerformance, 'bureau');
    await context.tellWorld();
    await context.tell(dutyListEvents, dutyListId, ...ready);
    for (const domain of ['METERING', 'REPAIR', 'ACCEPTANCE'] as const) {
      const risk = riskIdentified({ domain, level: 'II', reviewDueOn: '2016-09-01' });
      await context.tell(riskPointEvents, `luobo-${domain}`, risk, controlDefined());
    }
    await context.tell(indicatorEvents, 'luobo.LINE_LOSS', lossTargetSet, januaryRead);
  });
  afterAll(() => context.stop());

  const refusal = async (role: Role, command: string, input: object) =>
    (await context.send(role, command, input)).errors?.[0]?.extensions.code;
  const asked = async (query: string, roles: readonly Role[] = ['PARTY_WORK'], person = 'asker') => {
    const { data, errors } = await context.ask(query, {}, roles, person);
    expect(errors).toBeUndefined();
    return data;
  };
  const own = async (selection: string) =>
    (await asked(`{ modelStation(id: "luobo") { ${selection} } }`))?.['modelStation'];
  const due = async (before: string) => {
    const data = await asked(
      `{ ownDueItems(dueBefore: "${before}", first: 20) { items { kind subjectId dueOn unitId rule } } }`,
    );
    const { items } = data?.['ownDueItems'] as { items: readonly { kind: string }[] };
    return items.filter(({ kind }) => kind.startsWith('MODEL_STATION'));
  };
  const unanswered = [{ code: 'MODEL_STATION_UNJUDGED', reason: '2月数据延迟报送。' }];

  it('is refused to the wrong person, for the wrong thing, and with a hostile text', async () => {
    expect(await refusal('STAFF', 'ApplyForModelStation', apply)).toBe('NOT_AUTHORISED_ROLE');
    expect(await refusal('STATION', 'ApplyForModelStation', { ...apply, stationId: 'wuming' })).toBe(
      'REFERENCE_UNKNOWN',
    );
    expect(await refusal('STATION', 'ApplyForModelStation', { ...apply, statement: 'a\u202Eb' })).toBe('INVALID_INPUT');
    expect(await refusal('PARTY_WORK', 'ScoreModelStation', score)).toBe('MODEL_STATION_NOT_APPLIED');
    const failed = { ...OF, ground: 'LEVEL_I_RISK', foundAt: '1' };
    expect(await refusal('DISCIPLINE', 'RevokeFailedModelStation', failed)).toBe('NOT_AUTHORISED_ROLE');
    await context.does('STATION', 'ApplyForModelStation', apply);
    expect(await refusal('STATION', 'ScoreModelStation', score)).toBe('NOT_AUTHORISED_ROLE');
    expect(await refusal('PARTY_WORK', 'ScoreModelStation', { ...score, occurredOn: '2016-03-04' })).toBe(
      'DATED_BEFORE_STEP',
    );
  });

  it('is scored by what the facts tell, and told what it lacks', async () => {
    await context.does('PARTY_WORK', 'ScoreModelStation', score);
    const told = (await own(`application { scored { judgedAt opinion ${CRITERIA} } }`)) as {
      application: { scored: { judgedAt: string; criteria: object[] } };
    };
    const { scored } = told.application;
    expect(scored).toMatchObject({ opinion: score.opinion, judgedAt: expect.stringMatching(/^\d+$/) });
    const criteria = [
      { criterion: 'LISTS', state: 'NOT_JUDGED', met: 0, owed: 0, unjudged: 1 },
      { criterion: 'DOMAINS', state: 'FAILED', met: 3, owed: 4, unjudged: 0 },
      { criterion: 'LEVEL_I_RISKS', state: 'MET', met: 3, owed: 3, unjudged: 0 },
      { criterion: 'INDICATORS', state: 'NOT_JUDGED', met: 1, owed: 1, unjudged: 1 },
    ];
    expect(scored.criteria).toStrictEqual(criteria);
    const data = await asked(
      `{ modelStationStanding(under: "wuming", today: "2016-03-08") { station { id } standing applying ready missing unjudged ${CRITERIA} } }`,
    );
    const lacking = ['DOMAINS'];
    const untold = ['LISTS', 'LEVEL_I_RISKS', 'INDICATORS'];
    expect(data?.['modelStationStanding']).toMatchObject([
      { station: { id: 'fucheng' }, standing: 'NONE', missing: lacking, unjudged: untold },
      {
        station: { id: 'luobo' },
        standing: 'NONE',
        applying: true,
        ready: false,
        missing: lacking,
        unjudged: ['LISTS', 'INDICATORS'],
        criteria,
      },
    ]);
    expect((await asked('{ modelStationStanding { standing } }', ['STAFF'], 'lan'))?.['modelStationStanding']).toEqual(
      [],
    );
  });

  it('is awarded by another, once everything is met, with a reason for what cannot be judged', async () => {
    expect(await refusal('DISCIPLINE', 'AwardModelStation', award)).toBe('MODEL_STATION_CRITERIA');
    await context.tell(dutyListEvents, dutyListId, adopted);
    const risk = riskIdentified({ domain: 'CONNECTION', level: 'II', reviewDueOn: '2016-09-01' });
    await context.tell(riskPointEvents, 'luobo-first', risk, controlDefined());
    expect(await refusal('PARTY_WORK', 'AwardModelStation', award)).toBe('NOT_AUTHORISED_ROLE');
    expect(await refusal('DISCIPLINE', 'AwardModelStation', award)).toBe('MODEL_STATION_UNJUDGED');
    await context.does('DISCIPLINE', 'AwardModelStation', { ...award, reasons: unanswered });
    expect(
      await own(
        'until awardedOn application { statement } standing(today: "2018-03-09") awards { until judgedAt criteria { state } decision { role on } }',
      ),
    ).toStrictEqual({
      until: '2018-03-09',
      awardedOn: '2016-03-09',
      application: null,
      standing: 'AWARDED',
      awards: [
        {
          until: '2018-03-09',
          judgedAt: expect.stringMatching(/^\d+$/),
          criteria: [{ state: 'MET' }, { state: 'MET' }, { state: 'MET' }, { state: 'NOT_JUDGED' }],
          decision: { role: 'DISCIPLINE', on: '2016-03-09' },
        },
      ],
    });
  });

  it('lapses visibly, and is due for renewal', async () => {
    expect(await own('standing(today: "2018-03-10")')).toStrictEqual({ standing: 'LAPSED' });
    expect(await due('2018-03-09')).toStrictEqual([]);
    expect(await due('2018-03-10')).toStrictEqual([
      {
        kind: 'MODEL_STATION_RENEWED',
        subjectId: 'luobo',
        dueOn: '2018-03-09',
        unitId: 'luobo',
        rule: 'modelStationMonths',
      },
    ]);
    const again = { ...apply, occurredOn: '2017-12-08' };
    expect(await refusal('STATION', 'ApplyForModelStation', again)).toBe('RENEWAL_TOO_EARLY');
  });

  it('has a week to put right what fails, or the title is revoked; it is due for those who see what is counted', async () => {
    const { level: _, reviewDueOn: _due, ...risk } = riskIdentified({ domain: 'REPAIR', impact: 1 }).data;
    await context.does('STATION', 'IdentifyRisk', { riskPointId: 'new', ...risk, occurredOn: '2016-03-15' });
    const onDay = async (today: string, roles: readonly Role[] = ['PARTY_WORK']) => {
      const args = `dueBefore: "2016-04-01", today: "${today}", first: 20`;
      const data = await asked(`{ ownDueItems(${args}) { items { kind subjectId of dueOn } } }`, roles);
      const { items } = data?.['ownDueItems'] as { items: readonly { kind: string }[] };
      return items.filter(({ kind }) => kind === 'MODEL_STATION_CRITERION_MET');
    };
    const item = { kind: 'MODEL_STATION_CRITERION_MET', subjectId: 'luobo', of: 'DOMAINS', dueOn: '2016-03-22' };
    expect(await onDay('2016-03-14')).toStrictEqual([]);
    expect(await onDay('2016-03-15')).toStrictEqual([item]);
    expect(await onDay('2016-03-30')).toStrictEqual([item]);
    expect(await onDay('2016-03-15', ['STAFF'])).toStrictEqual([]);
    const control = { riskPointId: 'new', ...controlDefined().data, occurredOn: '2016-03-16' };
    await context.does('STATION', 'DefineControl', control);
    expect(await onDay('2016-03-16')).toStrictEqual([]);
  });

  it('loses the title by a breach, is told so, and answers', async () => {
    const occurredOn = '2016-04-05';
    await context.does('COUNTY_ENTERPRISE', 'ReportReading', { ...march, numerator: 91_000, occurredOn });
    await context.settle(['ModelStationRevoked']);
    const revocations = `revocations { ground code period criterion failingSince mendBy source reason noticeBy riskPoint { id } response received { role } decision { role } }`;
    const revocation = {
      ground: 'INDICATOR_BREACH',
      code: 'LINE_LOSS',
      period: '2016-03',
      criterion: null,
      failingSince: null,
      mendBy: null,
      source: 'I05 廉洁示范供电所: no breach for three months; one that is found takes the title (proposed)',
      reason: null,
      noticeBy: '2016-04-12',
      riskPoint: null,
      response: null,
      received: null,
      decision: { role: 'POLICY' },
    };
    expect(await own(`standing until ${revocations}`)).toStrictEqual({
      standing: 'REVOKED',
      until: null,
      revocations: [revocation],
    });
    expect(await due('2016-04-13')).toStrictEqual([
      {
        kind: 'MODEL_STATION_NOTICE_ANSWERED',
        subjectId: 'luobo',
        dueOn: '2016-04-12',
        unitId: 'luobo',
        rule: null,
      },
    ]);
    const answer = { ...OF, response: '一个月内完成整改。', occurredOn: '2016-04-11' };
    await context.does('STATION', 'AnswerModelStationNotice', answer);
    expect(await due('2030-01-01')).toStrictEqual([]);
    expect(await own(revocations)).toStrictEqual({
      revocations: [{ ...revocation, response: answer.response, received: { role: 'STATION' } }],
    });
    expect(await refusal('STATION', 'AnswerModelStationNotice', answer)).toBe('NO_NOTICE_OPEN');
  });

  it('wins it again when the breach is corrected, and loses it by a risk of level I that is told late', async () => {
    const corrected = { ...march, numerator: 79_000, reason: '供电量补录。', occurredOn: '2016-04-13' };
    await context.does('COUNTY_ENTERPRISE', 'CorrectReading', corrected);
    await context.does('STATION', 'ApplyForModelStation', { ...apply, occurredOn: '2016-04-14' });
    await context.does('PARTY_WORK', 'ScoreModelStation', { ...score, occurredOn: '2016-04-15' });
    const again = { ...award, occurredOn: '2016-04-18' };
    await context.does('DISCIPLINE', 'AwardModelStation', { ...again, reasons: unanswered });
    const { level: _level, reviewDueOn: _due, ...risk } = riskIdentified().data;
    await context.does('STATION', 'IdentifyRisk', { riskPointId: 'seals', ...risk, occurredOn: '2016-04-15' });
    await until(async () => (await own('standing'))?.['standing' as never] === 'REVOKED');
    expect(await own('revocations { ground riskPoint { id } }')).toStrictEqual({
      revocations: [
        { ground: 'INDICATOR_BREACH', riskPoint: null },
        { ground: 'LEVEL_I_RISK', riskPoint: { id: 'seals' } },
      ],
    });
  });
  it('loses it by decision as well, with a reason', async () => {
    const renewed = { ...apply, stationId: 'litang', occurredOn: '2016-05-03' };
    await context.does('STATION', 'ApplyForModelStation', renewed);
    const revoke = { stationId: 'litang', reason: '2件投诉经查属实。', occurredOn: '2016-05-04' };
    expect(await refusal('DISCIPLINE', 'RevokeModelStation', revoke)).toBe('MODEL_STATION_NOT_TITLED');
    const title = {
      criteria: [{ criterion: 'LISTS', met: 1, owed: 1, unjudged: 0 }],
      judgedAt: '7',
      until: '2016-12-30',
    };
    await context.tell(modelStationEvents, 'litang', { type: 'ModelStationAwarded', data: title });
    const before = { ...revoke, occurredOn: '2014-01-05' };
    expect(await refusal('PARTY_COMMITTEE', 'RevokeModelStation', before)).toBe('DATED_BEFORE_STEP');
    await context.does('PARTY_COMMITTEE', 'RevokeModelStation', revoke);
    const data = await asked('{ modelStation(id: "litang") { standing revocations { ground reason } } }');
    expect(data?.['modelStation']).toStrictEqual({
      standing: 'REVOKED',
      revocations: [{ ground: 'DECIDED', reason: revoke.reason }],
    });
  });

  it('is found by station, area, standing, application and day, and summed up by county', async () => {
    await context.tell(
      modelStationEvents,
      'fucheng',
      { type: 'ModelStationApplied', data: { stationId: 'fucheng', statement: '申请。' } },
      {
        type: 'ModelStationAwarded',
        data: { criteria: [{ criterion: 'LISTS', met: 1, owed: 1, unjudged: 0 }], judgedAt: '7', until: '2016-12-30' },
      },
    );
    await context.does('STATION', 'ApplyForModelStation', {
      ...apply,
      stationId: 'litang',
      occurredOn: '2016-05-05',
    });
    const ids = async (args: string) => {
      const data = await asked(`{ modelStations(${args}) { edges { node { id station { id } } } } }`);
      return (data?.['modelStations'] as { edges: { node: { id: string } }[] }).edges.map(({ node }) => node.id);
    };
    expect(await ids('under: "bureau"')).toStrictEqual(['litang', 'luobo', 'fucheng']);
    expect(await ids('under: "wuming"')).toStrictEqual(['luobo', 'fucheng']);
    expect(await ids('stationId: "litang"')).toStrictEqual(['litang']);
    expect(await ids('applying: true')).toStrictEqual(['litang']);
    expect(await ids('standing: REVOKED')).toStrictEqual(['litang', 'luobo']);
    expect(await ids('standing: AWARDED, today: "2016-12-30"')).toStrictEqual(['fucheng']);
    expect(await ids('standing: AWARDED, today: "2016-12-31"')).toStrictEqual([]);
    expect(await ids('standing: LAPSED, today: "2016-12-30"')).toStrictEqual([]);
    expect(await ids('standing: LAPSED, today: "2016-12-31"')).toStrictEqual(['fucheng']);
    expect(await ids('standing: LAPSED, today: "2017-12-31", overdueOn: "2016-12-30"')).toStrictEqual([]);
    expect(await ids('overdueOn: "2016-12-31"')).toStrictEqual(['fucheng']);
    expect(await ids('appliedFrom: "2016-04-14"')).toStrictEqual(['litang', 'luobo']);
    expect(await ids('appliedBefore: "2016-04-14"')).toStrictEqual(['fucheng']);
    const data = await asked(`{ modelStationTotals(today: "2016-12-31") {
      unit { id } stations awarded lapsed revoked applying ready withoutLists uncontrolled withLevelI inBreach } }`);
    const none = { awarded: 0, lapsed: 0, ready: 0, withLevelI: 0, inBreach: 0 };
    expect(data?.['modelStationTotals']).toStrictEqual([
      { ...none, unit: { id: 'binyang' }, stations: 1, revoked: 1, applying: 1, withoutLists: 1, uncontrolled: 1 },
      {
        ...none,
        unit: { id: 'wuming' },
        stations: 2,
        lapsed: 1,
        revoked: 1,
        applying: 0,
        withoutLists: 1,
        uncontrolled: 2,
        withLevelI: 1,
      },
    ]);
    const [station] = (
      await asked(`{ _entities(representations: [{ __typename: "Station", id: "fucheng" }]) {
      ... on Station { modelStation { standing(today: "2016-05-05") } } } }`)
    )?.['_entities'] as object[];
    expect(station).toStrictEqual({ modelStation: { standing: 'AWARDED' } });
  });

  it('is shown to the house and those above it, and to no other', async () => {
    const seen = async (role: Role, person: string) =>
      (await asked('{ modelStation(id: "luobo") { id } }', [role], person))?.['modelStation'];
    expect(await seen('STAFF', 'lan')).toStrictEqual({ id: 'luobo' });
    expect(await seen('SENDING_UNIT', 'mei')).toBeNull();
    expect(await seen('ANALYST', 'mei')).toStrictEqual({ id: 'luobo' });
  });
});
