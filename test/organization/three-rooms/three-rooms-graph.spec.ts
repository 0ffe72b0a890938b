import { organization } from '@zhudian/organization';
import type { Role } from '@zhudian/programme';
import { HARDWARE, SOFTWARE } from '../../support/three-rooms.story';
import { runContext, type RunningContext } from '../../support/running-context';

// covers: B13, B14, B15
const ROOMS = ['ACTIVITY', 'COACHING', 'BOOKS'] as const;
const HISTORY = `{ threeRooms(id: "luobo") { rooms { room inspections { part accepted decision { eventId } } }
  completed { eventId } } }`;
interface History {
  readonly rooms: {
    readonly room: string;
    readonly inspections: { readonly decision: { readonly eventId: string } }[];
  }[];
  readonly completed: { readonly eventId: string };
}

describe('Three rooms in the graph', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext(organization, 'bureau');
    await context.tellWorld();
    await context.tellPeople('coach');
  });
  afterAll(() => context.stop());

  const refusal = async (role: Role, command: string, input: object) =>
    (await context.send(role, command, input)).errors?.[0]?.extensions.code;
  const plan = (room: string) => ({
    stationId: 'luobo',
    room,
    hardware: HARDWARE,
    software: SOFTWARE,
    occurredOn: '2016-03-03',
  });
  const inspect = (room: string, part: string, ok = true) => ({
    stationId: 'luobo',
    room,
    part,
    checklist: (part === 'HARDWARE' ? HARDWARE : SOFTWARE).map((item) => ({ item, ok })),
    occurredOn: '2016-03-04',
  });
  const complete = { stationId: 'luobo', occurredOn: '2016-03-07' };
  const coaching = {
    stationId: 'luobo',
    coachingId: 'meters',
    topic: '电能表现场校验',
    coachId: 'coach',
    staffIds: ['lan'],
    occurredOn: '2016-03-02',
  };
  const stage = async (roles?: readonly Role[]) => {
    const { data } = await context.ask('{ threeRooms(id: "luobo") { stage missing coaching { topic } } }', {}, roles);
    return data?.['threeRooms'];
  };

  it('are refused to the wrong person, for the wrong station and day, and with a hostile text', async () => {
    expect(await refusal('STAFF', 'PlanRoom', plan('BOOKS'))).toBe('NOT_AUTHORISED_ROLE');
    expect(await refusal('STATION', 'PlanRoom', { ...plan('BOOKS'), stationId: 'wuming' })).toBe('REFERENCE_UNKNOWN');
    expect(await refusal('STATION', 'PlanRoom', { ...plan('BOOKS'), hardware: ['a\u202Eb'] })).toBe('INVALID_INPUT');
    expect(await refusal('STATION', 'RecordCoaching', { ...coaching, staffIds: ['nobody'] })).toBe('REFERENCE_UNKNOWN');
    expect(await refusal('PARTY_WORK', 'InspectRoom', inspect('BOOKS', 'HARDWARE'))).toBe('ROOM_NOT_PLANNED');
  });

  it('are planned, inspected by somebody else part by part, and completed', async () => {
    for (const room of ROOMS) await context.does('STATION', 'PlanRoom', plan(room));
    const early = { ...inspect('BOOKS', 'HARDWARE'), occurredOn: '2016-03-02' };
    expect(await refusal('PARTY_WORK', 'InspectRoom', early)).toBe('DATED_BEFORE_STEP');
    await context.does('PARTY_WORK', 'InspectRoom', inspect('BOOKS', 'HARDWARE', false));
    for (const room of ROOMS)
      for (const part of ['HARDWARE', 'SOFTWARE']) {
        expect(await refusal('PARTY_WORK', 'CompleteThreeRooms', complete)).toBe('ROOMS_INCOMPLETE');
        await context.does('PARTY_WORK', 'InspectRoom', inspect(room, part));
      }
    expect(await stage()).toStrictEqual({ stage: 'ACCEPTED', missing: [], coaching: [] });
    await context.does('PARTY_WORK', 'CompleteThreeRooms', complete);
    expect(await stage()).toStrictEqual({ stage: 'COMPLETED', missing: [], coaching: [] });
  });

  it('are complete no longer when an acceptance was wrong', async () => {
    const { data } = await context.ask(HISTORY);
    const { rooms, completed } = data?.['threeRooms'] as History;
    const books = rooms.find(({ room }) => room === 'BOOKS');
    expect(books?.inspections).toMatchObject([
      { part: 'HARDWARE', accepted: false },
      { part: 'HARDWARE', accepted: true },
      { part: 'SOFTWARE', accepted: true },
    ]);
    const annul = (factId?: string) => ({ id: 'luobo', factId, reason: '验收有误。', occurredOn: '2016-03-08' });
    const acceptance = annul(books?.inspections[1]?.decision.eventId);
    expect(await refusal('PARTY_WORK', 'AnnulThreeRooms', acceptance)).toBe('FACT_RELIED_ON');
    await context.does('PARTY_WORK', 'AnnulThreeRooms', annul(completed.eventId));
    await context.does('PARTY_WORK', 'AnnulThreeRooms', acceptance);
    expect(await stage()).toStrictEqual({ stage: 'UNDERWAY', missing: ['BOOKS_HARDWARE'], coaching: [] });
    expect(await refusal('PARTY_WORK', 'CompleteThreeRooms', { ...complete, occurredOn: '2016-03-09' })).toBe(
      'ROOMS_INCOMPLETE',
    );
  });

  it('show who was coached to the house alone', async () => {
    await context.does('STATION', 'RecordCoaching', coaching);
    const { data } = await context.ask(`{ station(id: "luobo") { threeRooms { lastCoachedOn
      coaching { coachingId topic coach { id } staff { id } held { on role } }
      rooms { room hardware software plannedBy { id } planned { role } inspections { checklist { item ok } inspectedBy { id } } } } } }`);
    expect(data).toMatchObject({
      station: {
        threeRooms: {
          lastCoachedOn: '2016-03-02',
          coaching: [
            {
              coachingId: 'meters',
              topic: '电能表现场校验',
              coach: { id: 'coach' },
              staff: [{ id: 'lan' }],
              held: { on: '2016-03-02', role: 'STATION' },
            },
          ],
          rooms: ROOMS.map((room) => ({
            room,
            hardware: HARDWARE,
            software: SOFTWARE,
            plannedBy: { id: 'STATION' },
            planned: { role: 'STATION' },
          })),
        },
      },
    });
    expect(await stage(['STAFF'])).toMatchObject({ stage: 'UNDERWAY', coaching: [] });
  });

  it('are found by station, county, stage and day of coaching', async () => {
    const ids = async (args: string) => {
      const { data } = await context.ask(`{ allThreeRooms(${args}) { edges { node { id station { id } } } } }`);
      return (data?.['allThreeRooms'] as { edges: { node: { id: string } }[] }).edges.map(({ node }) => node.id);
    };
    expect(await ids('stationId: "luobo"')).toStrictEqual(['luobo']);
    expect(await ids('stage: UNDERWAY, countyEnterpriseId: "wuming"')).toStrictEqual(['luobo']);
    expect(await ids('stage: COMPLETED')).toStrictEqual([]);
    expect(await ids('countyEnterpriseId: "binyang"')).toStrictEqual([]);
    expect(await ids('coachedFrom: "2016-03-02"')).toStrictEqual(['luobo']);
    expect(await ids('coachedBefore: "2016-03-02"')).toStrictEqual([]);
  });

  it('are summed up for the bureau and each county enterprise, stations without any included', async () => {
    const TOTALS = 'countyEnterprise { id } stations planned accepted completed missing';
    const asked = async (args: string) =>
      (await context.ask(`{ threeRoomsTotals${args} { ${TOTALS} } }`)).data?.['threeRoomsTotals'] as {
        countyEnterprise: { id: string } | null;
        stations: number;
        missing: number;
      }[];
    const [all, ...counties] = await asked('');
    expect(all?.countyEnterprise).toBeNull();
    expect(counties.map(({ countyEnterprise }) => countyEnterprise?.id)).toStrictEqual(['binyang', 'wuming']);
    for (const field of ['stations', 'missing'] as const)
      expect(all?.[field]).toBe(counties.reduce((sum, one) => sum + one[field], 0));
    const { data } = await context.ask('{ threeRooms(id: "luobo") { missing } }');
    const missing = (data?.['threeRooms'] as { missing: readonly string[] }).missing.length;
    const wuming = { countyEnterprise: { id: 'wuming' }, stations: 2, planned: 1, accepted: 0, completed: 0 };
    expect(await asked('(countyEnterpriseId: "wuming")')).toStrictEqual([{ ...wuming, missing: 6 + missing }]);
    expect(await asked('(countyEnterpriseId: "nowhere")')).toStrictEqual([]);
  });
});
