import { integrityPerformance } from '@zhudian/integrity-performance';
import type { Role } from '@zhudian/programme';
import { runContext, type RunningContext } from '../../support/running-context';

// covers: I19, I20
const ID = 'luobo-letters';
const plan = {
  activityId: ID,
  branchId: 'luobo-branch',
  stationId: 'luobo',
  medium: 'FAMILY',
  carrier: '廉洁家书',
  topic: '节前廉洁提醒',
  plannedOn: '2016-03-10',
  occurredOn: '2016-03-01',
};
const hold = {
  activityId: ID,
  participants: 12,
  voluntary: 9,
  account: '收到家书12封。',
  sha256: 'e'.repeat(64),
  occurredOn: '2016-03-11',
};

describe('Integrity activities in the graph', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext(integrityPerformance, 'bureau');
    await context.tellWorld();
  });
  afterAll(() => context.stop());

  const refusal = async (role: Role, command: string, input: object) =>
    (await context.send(role, command, input)).errors?.[0]?.extensions.code;
  const asked = async (query: string, roles: readonly Role[] = ['PARTY_WORK'], person = 'asker') => {
    const { data, errors } = await context.ask(query, {}, roles, person);
    expect(errors).toBeUndefined();
    return data;
  };
  const due = async (before: string) => {
    const data = await asked(
      `{ ownDueItems(dueBefore: "${before}", first: 20) { items { kind subjectId dueOn unitId } } }`,
    );
    const { items } = data?.['ownDueItems'] as { items: readonly { kind: string }[] };
    return items.filter(({ kind }) => kind === 'ACTIVITY_HELD');
  };

  it('are refused to the wrong person, for the wrong day and thing, and with a hostile text', async () => {
    expect(await refusal('STAFF', 'PlanActivity', plan)).toBe('NOT_AUTHORISED_ROLE');
    expect(await refusal('STATION', 'PlanActivity', { ...plan, plannedOn: '2016-03-12' })).toBe('DUE_DAY_UNFIT');
    expect(await refusal('STATION', 'PlanActivity', { ...plan, branchId: 'nowhere' })).toBe('REFERENCE_UNKNOWN');
    expect(await refusal('STATION', 'PlanActivity', { ...plan, stationId: 'fucheng' })).toBe(
      'BRANCH_OF_ANOTHER_STATION',
    );
    expect(await refusal('STATION', 'PlanActivity', { ...plan, carrier: 'a\u202Eb' })).toBe('INVALID_INPUT');
    expect(await refusal('STATION', 'HoldActivity', hold)).toBe('REFERENCE_UNKNOWN');
  });

  it('are due until they are held, late with a reason', async () => {
    await context.does('STATION', 'PlanActivity', plan);
    expect(await due('2016-03-10')).toStrictEqual([]);
    expect(await due('2016-03-11')).toStrictEqual([
      { kind: 'ACTIVITY_HELD', subjectId: ID, dueOn: '2016-03-10', unitId: 'luobo' },
    ]);
    expect(await refusal('STATION', 'HoldActivity', hold)).toBe('ACTIVITY_LATE');
    expect(await refusal('STATION', 'HoldActivity', { ...hold, voluntary: 13 })).toBe('VOLUNTARY_EXCEED');
    expect(await refusal('STATION', 'HoldActivity', { ...hold, participants: 0 })).toBe('INVALID_INPUT');
    const reasons = [{ code: 'ACTIVITY_LATE', reason: '全员抢修。' }];
    await context.does('STATION', 'HoldActivity', { ...hold, reasons });
    expect(await due('2030-01-01')).toStrictEqual([]);
    expect(await refusal('STATION', 'CancelActivity', { activityId: ID, reason: '雨。' })).toBe('ACTIVITY_NOT_PLANNED');
  });

  it('are read back whole: numbers, no names', async () => {
    const { activityId: _, branchId, stationId, occurredOn, ...planned } = plan;
    const { activityId: _id, occurredOn: heldOn, ...held } = hold;
    const data =
      await asked(`{ integrityActivity(id: "${ID}") { branch { id } station { id } medium carrier topic plannedOn
      stage heldOn inTime participants voluntary account sha256 planned { role on } held { role }
      cancelled { role } cancelReason } }`);
    expect(data?.['integrityActivity']).toStrictEqual({
      ...planned,
      ...held,
      branch: { id: branchId },
      station: { id: stationId },
      stage: 'HELD',
      heldOn,
      inTime: false,
      planned: { role: 'STATION', on: occurredOn },
      held: { role: 'STATION' },
      cancelled: null,
      cancelReason: null,
    });
  });

  it('are corrected in their numbers, within what they mean', async () => {
    const fact = context.facts().find(({ type }) => type === 'ActivityHeld');
    const correct = { id: ID, factId: fact?.id, reason: '重新清点。' };
    const wrong = { ...correct, activityHeld: { voluntary: 13 } };
    expect(await refusal('PARTY_WORK', 'CorrectIntegrityActivity', wrong)).toBe('VOLUNTARY_EXCEED');
    await context.does('PARTY_WORK', 'CorrectIntegrityActivity', { ...correct, activityHeld: { voluntary: 6 } });
    const data = await asked(`{ integrityActivity(id: "${ID}") { participants voluntary } }`);
    expect(data?.['integrityActivity']).toStrictEqual({ participants: 12, voluntary: 6 });
  });

  it('are found by station, area, branch, medium, stage and day', async () => {
    const film = { ...plan, activityId: 'film', medium: 'WARNING', carrier: '警示教育片', plannedOn: '2016-04-12' };
    const wall = {
      ...plan,
      activityId: 'wall',
      branchId: 'fucheng-branch',
      stationId: 'fucheng',
      medium: 'CULTURE',
      carrier: '廉洁文化长廊',
      plannedOn: '2016-05-10',
    };
    await context.does('DISCIPLINE', 'PlanActivity', film);
    await context.does('COUNTY_PARTY_COMMITTEE', 'PlanActivity', wall);
    await context.does('STATION', 'HoldActivity', {
      ...hold,
      activityId: 'film',
      participants: 8,
      voluntary: 6,
      occurredOn: '2016-04-12',
    });
    await context.does('STATION', 'CancelActivity', {
      activityId: 'wall',
      reason: '场地改建。',
      occurredOn: '2016-05-09',
    });
    const ids = async (args: string) => {
      const data = await asked(`{ integrityActivities(${args}) { edges { node { id } } } }`);
      return (data?.['integrityActivities'] as { edges: { node: { id: string } }[] }).edges.map(({ node }) => node.id);
    };
    expect(await ids('under: "wuming"')).toStrictEqual(['wall', 'film', ID]);
    expect(await ids('under: "binyang"')).toStrictEqual([]);
    expect(await ids('stationId: "luobo"')).toStrictEqual(['film', ID]);
    expect(await ids('branchId: "fucheng-branch"')).toStrictEqual(['wall']);
    expect(await ids('medium: WARNING')).toStrictEqual(['film']);
    expect(await ids('stage: CANCELLED')).toStrictEqual(['wall']);
    expect(await ids('plannedFrom: "2016-04-12"')).toStrictEqual(['wall', 'film']);
    expect(await ids('plannedBefore: "2016-04-12"')).toStrictEqual([ID]);
    expect(await ids('heldFrom: "2016-04-12"')).toStrictEqual(['film']);
    expect(await ids('heldBefore: "2016-04-12"')).toStrictEqual([ID]);
    await context.does('STATION', 'PlanActivity', {
      ...plan,
      activityId: 'visit',
      medium: 'VISIT',
      plannedOn: '2016-06-15',
    });
    expect(await ids('overdueOn: "2016-06-15"')).toStrictEqual([]);
    expect(await ids('overdueOn: "2016-06-16"')).toStrictEqual(['visit']);
    expect(await ids('overdueOn: "2016-06-16", plannedBefore: "2016-06-15"')).toStrictEqual([]);
    expect(await ids('overdueOn: "2016-06-16", stage: HELD')).toStrictEqual([]);
  });

  it('show by month and quarter whether people take part willingly', async () => {
    const trend = async (args: string) => {
      const data = await asked(`{ participationTrend(${args}) { unit { id } stations active
        periods { period held media newCarriers participants voluntary share change } } }`);
      return data?.['participationTrend'];
    };
    const none = { held: 0, media: 0, newCarriers: 0, participants: 0, voluntary: 0, share: null, change: null };
    const march = { ...none, held: 1, media: 1, newCarriers: 1, participants: 12, voluntary: 6, share: 50 };
    const april = { ...march, participants: 8, share: 75 };
    expect(await trend('from: "2016-02", to: "2016-04", by: STATION, under: "wuming"')).toStrictEqual([
      {
        unit: { id: 'fucheng' },
        stations: 1,
        active: 0,
        periods: ['2016-02', '2016-03', '2016-04'].map((period) => ({ period, ...none })),
      },
      {
        unit: { id: 'luobo' },
        stations: 1,
        active: 1,
        periods: [
          { period: '2016-02', ...none },
          { period: '2016-03', ...march },
          { period: '2016-04', ...april, change: 25 },
        ],
      },
    ]);
    expect(await trend('from: "2016-01", to: "2016-06", every: QUARTER, under: "wuming"')).toStrictEqual([
      {
        unit: { id: 'wuming' },
        stations: 2,
        active: 1,
        periods: [
          { period: '2016-Q1', ...march },
          { period: '2016-Q2', ...april, change: 25 },
        ],
      },
    ]);
    const wrong = async (args: string) =>
      (await context.ask(`{ participationTrend(${args}) { stations } }`)).errors?.[0]?.extensions.code;
    const code = 'INVALID_INPUT';
    expect(await wrong('from: "2016-13", to: "2016-04"')).toBe(code);
    expect(await wrong('from: "2016-05", to: "2016-04"')).toBe(code);
    expect(await wrong('from: "2016-01", to: "2019-01"')).toBe(code);
    expect(await wrong('from: "2016-01", to: "2018-12"')).toBeUndefined();
    const [station] = (
      await asked(`{ _entities(representations: [{ __typename: "Station", id: "luobo" }]) {
      ... on Station { integrityActivities { id } } } }`)
    )?.['_entities'] as object[];
    expect(station).toStrictEqual({ integrityActivities: ['visit', 'film', ID].map((id) => ({ id })) });
  });

  it('are shown to the house and those above it, and to no other', async () => {
    const seen = async (role: Role) =>
      (await asked(`{ integrityActivity(id: "${ID}") { id } }`, [role], 'mei'))?.['integrityActivity'];
    expect(await seen('STAFF')).toStrictEqual({ id: ID });
    expect(await seen('SENDING_UNIT')).toBeNull();
    expect(await asked('{ participationTrend(from: "2016-01", to: "2016-02") { stations } }', ['STAFF'])).toStrictEqual(
      {
        participationTrend: [],
      },
    );
  });
});
