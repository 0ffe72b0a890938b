import { organization } from '@zhudian/organization';
import type { Role } from '@zhudian/programme';
import { runContext, type RunningContext } from '../../support/running-context';

// covers: I21
const LUOBO = `{ station(id: "luobo") { emptyPosts
  integrityPosts { role holder { id } filled { role on } vacated { reason decision { on } } } } }`;
const EMPTY = { holder: null, filled: null, vacated: null };

describe('The integrity work of a station in the graph', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext(organization, 'bureau');
    await context.tellWorld();
    await context.tellPeople('STATION');
  });
  afterAll(() => context.stop());

  const fill = { stationId: 'luobo', role: 'HEAD', personId: 'feng', occurredOn: '2016-03-07' };
  const refusal = async (role: Role, command: string, input: object) =>
    (await context.send(role, command, input)).errors?.[0]?.extensions.code;
  const withEmptyPost = async (args: string) => {
    const { data } = await context.ask(`{ stations(${args}, first: 50) { edges { node { id } } } }`);
    return (data?.['stations'] as { edges: { node: { id: string } }[] }).edges.map(({ node }) => node.id);
  };

  it('shows every role as empty from the day the station is registered', async () => {
    const { data } = await context.ask(LUOBO);
    const roles = ['HEAD', 'DISCIPLINE', 'RISK_CONTROL', 'SUPERVISOR'];
    const integrityPosts = roles.map((role) => ({ role, ...EMPTY }));
    expect(data).toStrictEqual({ station: { emptyPosts: 4, integrityPosts } });
    expect(await withEmptyPost('postEmpty: true')).toContain('luobo');
  });

  it('is refused to the wrong person, for the wrong unit and with a hostile text', async () => {
    expect(await refusal('STAFF', 'FillIntegrityRole', fill)).toBe('NOT_AUTHORISED_ROLE');
    expect(await refusal('STATION', 'FillIntegrityRole', { ...fill, personId: 'STATION' })).toBe('OWN_CASE');
    expect(await refusal('STATION', 'FillIntegrityRole', { ...fill, stationId: 'wuming' })).toBe('REFERENCE_UNKNOWN');
    expect(await refusal('STATION', 'FillIntegrityRole', { ...fill, personId: 'nobody' })).toBe('REFERENCE_UNKNOWN');
    const vacate = { stationId: 'luobo', role: 'HEAD', occurredOn: '2016-03-07' };
    expect(await refusal('STATION', 'VacateIntegrityRole', { ...vacate, reason: 'a\u202Eb' })).toBe('INVALID_INPUT');
    expect(await refusal('STATION', 'VacateIntegrityRole', { ...vacate, reason: '调离。' })).toBe(
      'INTEGRITY_ROLE_EMPTY',
    );
  });

  it('is complete when no role is empty, and is found until then', async () => {
    await context.does('STATION', 'FillIntegrityRole', fill);
    for (const [role, personId] of [
      ['DISCIPLINE', 'hui'],
      ['RISK_CONTROL', 'hui'],
    ] as const)
      await context.does('STATION', 'FillIntegrityRole', { ...fill, role, personId });
    expect(await withEmptyPost('postEmpty: true, countyEnterpriseId: "wuming"')).toContain('luobo');
    expect(await refusal('STATION', 'FillIntegrityRole', { ...fill, role: 'SUPERVISOR' })).toBe(
      'INTEGRITY_ROLES_IN_ONE_HAND',
    );
    await context.does('STATION', 'FillIntegrityRole', { ...fill, role: 'SUPERVISOR', personId: 'hui' });
    expect(await withEmptyPost('postEmpty: true')).not.toContain('luobo');
    expect(await withEmptyPost('postEmpty: false, countyEnterpriseId: "wuming"')).toStrictEqual(['luobo']);
  });

  it('says since when and why a role is empty, and as of the day before who held it', async () => {
    const before = context.facts().length;
    const vacate = { stationId: 'luobo', role: 'SUPERVISOR', reason: '调往城区供电所。', occurredOn: '2016-06-01' };
    expect(await refusal('STATION', 'VacateIntegrityRole', { ...vacate, occurredOn: '2016-03-04' })).toBe(
      'DATED_BEFORE_STEP',
    );
    await context.does('STATION', 'VacateIntegrityRole', vacate);
    const supervisor = async (ask: Promise<{ data?: Readonly<Record<string, unknown>> | null }>) => {
      const { station } = (await ask).data as { station: { integrityPosts: { role: string }[] } };
      return station.integrityPosts.find(({ role }) => role === 'SUPERVISOR');
    };
    expect(await supervisor(context.ask(LUOBO))).toStrictEqual({
      role: 'SUPERVISOR',
      holder: null,
      filled: null,
      vacated: { reason: vacate.reason, decision: { on: '2016-06-01' } },
    });
    const then = context.facts()[before - 1]?.position;
    expect(await supervisor(context.askAt(then as never, LUOBO))).toStrictEqual({
      role: 'SUPERVISOR',
      holder: { id: 'hui' },
      filled: { role: 'STATION', on: '2016-03-07' },
      vacated: null,
    });
  });
});
