import { branchEvents } from '@zhudian/facts';
import { organization } from '@zhudian/organization';
import type { Role } from '@zhudian/programme';
import { runContext, type RunningContext } from '../../support/running-context';
import { deputyNamed, deputyWithdrawn } from '../../support/deputation.story';
import { evidenceProvided, evidenceRequested } from '../../support/evidence-request.story';

const MEMBERS = '{ branch(id: "luobo-branch") { members { person { id } } } }';
const LIST = `query ($inForceOn: LocalDate, $deputyId: ID, $role: Role, $under: ID) {
  deputations(first: 9, inForceOn: $inForceOn, deputyId: $deputyId, role: $role, under: $under) {
    totalCount edges { node { id kind role from until lastOn stage reason holder { id } deputy { id } unit { id }
      named { role by { id } actingFor { id } } withdrawal { reason decision { by { id } } } } } } }`;
const { provideBy: _d, workingDays: _w, askedById: _b, ...asked } = evidenceRequested({ unitId: 'luobo' }).data;
const { providedById: _p, inTime: _t, ...provided } = evidenceProvided().data;
const evidenceRequestId = 'asked';

describe('A deputy in the graph', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext(organization, 'bureau');
    await context.tellWorld();
    await context.tellPeople('he', 'an', 'bo', 'zhou');
    const joined = { personId: 'wei', status: 'FULL', votes: true, via: 'TRANSFER' };
    await context.tell(branchEvents, 'luobo-branch', { type: 'MemberJoined', data: joined });
  });
  afterAll(() => context.stop());

  const as = (personId: string, unit: string, ...roles: readonly Role[]) => context.by({ personId, roles, unit });
  const he = () => as('he', 'luobo', 'STATION');
  const an = () => as('an', 'marketing', 'STAFF');
  const codeOf = async (sent: ReturnType<ReturnType<typeof he>['send']>) =>
    (await sent).errors?.[0]?.extensions.code ?? 'done';
  const name = (deputationId: string, occurredOn: string, change: object = {}) => ({
    deputationId,
    ...deputyNamed(change).data,
    occurredOn,
  });
  const withdraw = (deputationId: string, occurredOn: string) => ({
    deputationId,
    ...deputyWithdrawn.data,
    occurredOn,
  });
  const fill = (occurredOn: string, change: object = {}) => ({
    stationId: 'luobo',
    role: 'SUPERVISOR',
    personId: 'mei',
    occurredOn,
    ...change,
  });
  const membersSeen = async () => (await an().ask(MEMBERS)).data?.['branch'];

  it('is named neither by the wrong person, nor for the wrong one, nor with a hostile text', async () => {
    const given = name('june', '2016-06-01');
    expect(await codeOf(as('bo', 'marketing', 'STAFF').send('NameDeputy', given))).toBe('NOT_AUTHORISED_ROLE');
    expect(await codeOf(as('bo', 'fucheng', 'STATION').send('NameDeputy', given))).toBe('NOT_AUTHORISED_SCOPE');
    expect(await codeOf(he().send('NameDeputy', { ...given, deputyId: 'nobody' }))).toBe('REFERENCE_UNKNOWN');
    expect(await codeOf(he().send('NameDeputy', { ...given, reason: 'a\u202Eb' }))).toBe('INVALID_INPUT');
    // The holder has not done anything yet by which it is known that he holds the office.
    expect(await codeOf(as('zhou', 'bureau', 'PARTY_WORK').send('NameDeputy', given))).toBe('HOLDER_NOT_KNOWN');
    expect(await codeOf(he().send('NameDeputy', given))).toBe('done');
  });

  it('acts and reads from the first day to the last, and on no other', async () => {
    expect(await codeOf(an().send('FillIntegrityRole', fill('2016-06-09')))).toBe('NOT_AUTHORISED_ROLE');
    expect(await membersSeen()).toStrictEqual({ members: [] });
    for (const [day, personId] of [
      ['2016-06-10', 'mei'],
      ['2016-06-15', 'hui'],
    ] as const) {
      expect([day, await codeOf(an().send('FillIntegrityRole', fill(day, { personId })))]).toStrictEqual([day, 'done']);
      expect(await membersSeen()).toStrictEqual({ members: [{ person: { id: 'wei' } }] });
    }
    expect(await codeOf(an().send('FillIntegrityRole', fill('2016-06-16')))).toBe('NOT_AUTHORISED_ROLE');
    expect(await membersSeen()).toStrictEqual({ members: [] });
  });

  it('is told of as the one who acted, with the role and for whom', async () => {
    const told = context.facts().filter(({ type }) => type === 'IntegrityRoleFilled');
    expect(told.map(({ metadata: { actorId, actorRole, actorUnit, actingFor } }) => [actorId, actorRole, actorUnit, actingFor]))
      .toStrictEqual(Array.from({ length: 2 }, () => ['an', 'STATION', 'luobo', 'he'])); // prettier-ignore
    const { data } = await he().ask(
      '{ station(id: "luobo") { timeline(last: 1) { edges { node { actorId actorRole actingFor } } } } }',
    );
    expect(data).toStrictEqual({
      station: { timeline: { edges: [{ node: { actorId: 'an', actorRole: 'STATION', actingFor: 'he' } }] } },
    });
  });

  it('acts in no other role and unit, in neither case, and hands nothing on', async () => {
    const day = '2016-06-12';
    const refused = (change: object) => codeOf(an().send('FillIntegrityRole', fill(day, change)));
    expect(await refused({ actingAs: 'PARTY_WORK' })).toBe('ROLE_NOT_HELD');
    expect(await refused({ actingAs: 'STAFF' })).toBe('NOT_AUTHORISED_ROLE');
    expect(await refused({ stationId: 'fucheng' })).toBe('NOT_AUTHORISED_SCOPE');
    expect(await refused({ personId: 'an' })).toBe('OWN_CASE');
    expect(await refused({ personId: 'he' })).toBe('OWN_CASE');
    expect(await codeOf(an().send('NameDeputy', name('on', day, { holderId: 'an', deputyId: 'bo', from: day })))).toBe(
      'DEPUTISED_RIGHT',
    );
    expect(await refused({ actingAs: 'STATION', role: 'HEAD', personId: 'ping' })).toBe('done');
    expect(await codeOf(as('bo', 'marketing', 'STAFF').send('FillIntegrityRole', fill(day)))).toBe(
      'NOT_AUTHORISED_ROLE',
    );
  });

  it('counts as the holder where separate persons act', async () => {
    const ask = { evidenceRequestId, ...asked, occurredOn: '2016-06-10' };
    expect(await codeOf(as('shen', 'bureau', 'AUDITOR').send('RequestEvidence', ask))).toBe('done');
    const provide = { evidenceRequestId, ...provided, occurredOn: '2016-06-13' };
    expect(await codeOf(an().send('ProvideEvidence', provide))).toBe('done');
    const accept = { evidenceRequestId, opinion: '齐全。', occurredOn: '2016-06-14' };
    expect(await codeOf(as('he', 'bureau', 'AUDITOR').send('AcceptEvidence', accept))).toBe('SEGREGATION_OF_DUTIES');
    expect(await codeOf(as('shen', 'bureau', 'AUDITOR').send('AcceptEvidence', accept))).toBe('done');
  });

  it('is none any more from the withdrawal on, and another one may be named', async () => {
    expect(await codeOf(as('bo', 'marketing', 'STAFF').send('WithdrawDeputy', withdraw('june', '2016-06-14')))).toBe(
      'NOT_YOUR_DEPUTATION',
    );
    const again = name('again', '2016-06-14', { deputyId: 'bo', from: '2016-06-15', until: '2016-06-20' });
    expect(await codeOf(he().send('NameDeputy', again))).toBe('DEPUTY_OVERLAPS');
    expect(await codeOf(he().send('WithdrawDeputy', withdraw('june', '2016-06-14')))).toBe('done');
    expect(await codeOf(an().send('FillIntegrityRole', fill('2016-06-14')))).toBe('NOT_AUTHORISED_ROLE');
    expect(await membersSeen()).toStrictEqual({ members: [] });
    expect(await codeOf(he().send('NameDeputy', again))).toBe('done');
  });

  it('takes the place of who has handed the office over, until it is taken back; who is above may do both', async () => {
    const handed = name('july', '2016-07-01', { kind: 'HANDOVER', from: '2016-07-04', until: '2016-07-08' });
    expect(await codeOf(as('zhou', 'fucheng', 'PARTY_WORK').send('NameDeputy', handed))).toBe('NOT_AUTHORISED_SCOPE');
    expect(await codeOf(as('zhou', 'bureau', 'PARTY_WORK').send('NameDeputy', handed))).toBe('done');
    expect(await codeOf(he().send('FillIntegrityRole', fill('2016-07-01', { personId: 'rong' })))).toBe('done');
    expect(await codeOf(he().send('FillIntegrityRole', fill('2016-07-04')))).toBe('OFFICE_HANDED_OVER');
    expect(await codeOf(an().send('FillIntegrityRole', fill('2016-07-04', { personId: 'qing' })))).toBe('done');
    expect(await codeOf(he().send('WithdrawDeputy', withdraw('july', '2016-07-05')))).toBe('done');
    expect(await codeOf(he().send('FillIntegrityRole', fill('2016-07-05')))).toBe('done');
  });

  it('is listed by day, deputy, role and unit; why is for those who may know', async () => {
    const list = async (asker: ReturnType<typeof he>, variables: object) => {
      const { data, errors } = await asker.ask(LIST, variables);
      expect(errors).toBeUndefined();
      return (data?.['deputations'] as { edges: { node: { id: string; reason: string | null } }[] }).edges.map(
        ({ node }) => node,
      );
    };
    const idsOf = async (variables: object) =>
      (await list(as('zhou', 'bureau', 'PARTY_WORK'), variables)).map(({ id }) => id);
    expect(await idsOf({ inForceOn: '2016-06-13' })).toStrictEqual(['june']);
    expect(await idsOf({ inForceOn: '2016-06-14' })).toStrictEqual([]);
    expect(await idsOf({ inForceOn: '2016-06-20' })).toStrictEqual(['again']);
    expect(await idsOf({ deputyId: 'an' })).toStrictEqual(['july', 'june']);
    expect(await idsOf({ role: 'PARTY_WORK' })).toStrictEqual([]);
    expect(await idsOf({ under: 'fucheng' })).toStrictEqual([]);
    expect(await list(as('mei', 'fucheng', 'STAFF'), { inForceOn: '2016-06-13' })).toMatchObject([
      { id: 'june', holder: { id: 'he' }, deputy: { id: 'an' }, reason: null, withdrawal: { reason: null } },
    ]);
    expect(await list(he(), { inForceOn: '2016-06-13' })).toStrictEqual([
      {
        id: 'june',
        kind: 'ACTING',
        role: 'STATION',
        from: '2016-06-10',
        until: '2016-06-15',
        lastOn: '2016-06-13',
        stage: 'WITHDRAWN',
        reason: '外出培训。',
        holder: { id: 'he' },
        deputy: { id: 'an' },
        unit: { id: 'luobo' },
        named: { role: 'STATION', by: { id: 'he' }, actingFor: null },
        withdrawal: { reason: '提前返岗。', decision: { by: { id: 'he' } } },
      },
    ]);
  });
});
