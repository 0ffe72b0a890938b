import { personPostingEvents } from '@zhudian/facts';
import { keepRetention, personnel } from '@zhudian/personnel';
import { documentWords, sealOf } from '@zhudian/framework/service';
import type { Role } from '@zhudian/programme';
import { runContext, type RunningContext } from '../../support/running-context';

const STATES =
  '{ retentionStates(bureauId: "bureau") { kind months provenance olderThan isHeld count since lastOlderThan } }';
const HOLDS =
  '{ retentionHolds(first: 9) { edges { node { id kind basis reason person { id } release { reason } } } } }';
const RUNS = '{ retention(id: "bureau") { runs { kind olderThan count ruleSet decision { by { id } } } } }';
/** So late that what is recorded while the spec runs is over. */
const ON = '2060-01-31';
const READINGS_UNTIL = '2057-01-31';

const reading = (change: object = {}) => ({
  readerId: 'mei',
  readerUnit: 'luobo',
  roles: ['STATION'],
  personId: 'ping',
  stream: 'Person-ping',
  kind: 'NAME' as const,
  why: 'Card',
  ...change,
});
const words = (text: string, ...persons: readonly string[]) =>
  sealOf({ words: text, kind: 'words', stream: 'Training-t1', persons });

interface State {
  readonly kind: string;
  readonly count: number | null;
  readonly isHeld: boolean;
}

describe('Retention in the graph', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext(personnel, 'bureau');
    await context.tellWorld();
    await context.tellPeople('lin', 'shen');
  });
  afterAll(() => context.stop());

  const as = (personId: string, role: Role, unit = 'bureau') => context.by({ personId, roles: [role], unit });
  const admin = () => as('lin', 'ADMINISTRATOR');
  const auditor = () => as('shen', 'AUDITOR');
  const codeOf = async (sent: Promise<{ errors?: readonly { readonly extensions: { readonly code: string } }[] }>) =>
    (await sent).errors?.[0]?.extensions.code ?? 'done';
  const apply = (change: object = {}) => ({
    bureauId: 'bureau',
    kind: 'READINGS',
    olderThan: READINGS_UNTIL,
    found: 3,
    occurredOn: ON,
    ...change,
  });
  const hold = (change: object = {}) => ({
    bureauId: 'bureau',
    holdId: 'case-7',
    kind: 'READINGS',
    personId: 'hui',
    basis: '审〔2059〕7号',
    reason: '审计核查需要。',
    occurredOn: ON,
    ...change,
  });
  const states = async (asker = admin()) => {
    const { data } = await asker.ask(STATES);
    return new Map((data?.['retentionStates'] as readonly State[]).map((one) => [one.kind, one]));
  };
  const left = async () => {
    const filter = { units: ['luobo', 'fucheng', 'elsewhere'], notOf: '', withoutWordsOf: [] };
    return (await context.means.readings.read(filter, { first: 99 })).map(({ personId }) => personId).toSorted();
  };

  it('tells how much is over of which kind, and since when, to those who answer for it alone', async () => {
    await context.means.readings.record([
      reading(),
      reading({ personId: 'hui' }),
      reading({ personId: 'rong', readerUnit: 'fucheng' }),
      reading({ personId: 'feng', readerUnit: 'elsewhere' }),
    ]);
    // Sets the day.
    expect(await codeOf(admin().send('ApplyRetention', apply({ found: 9 })))).toBe('RETENTION_COUNT_DIFFERS');
    const all = await states();
    expect(all.get('READINGS')).toStrictEqual({
      kind: 'READINGS',
      months: 36,
      provenance: 'IN_FORCE',
      olderThan: READINGS_UNTIL,
      isHeld: false,
      count: 3,
      since: new Date().toISOString().slice(0, 10),
      lastOlderThan: null,
    });
    expect([...all.values()].map(({ kind, count }) => [kind, count])).toStrictEqual([
      ['READINGS', 3],
      ['ANNULLED_WORDS', 0],
      ['PAST_WORDS', 0],
      ['PAST_DOCUMENTS', 0],
      ['DEAD_LETTERS', null],
      ['EXPORTS', null],
      ['BACKUPS', null],
    ]);
    expect((await states(auditor())).size).toBe(7);
    for (const one of [as('zhou', 'PARTY_WORK'), as('he', 'ADMINISTRATOR', 'wuming'), as('an', 'STAFF')])
      expect((await states(one)).size).toBe(0);
  });

  it('is applied and held by those alone whose task it is', async () => {
    for (const [who, code] of [
      [auditor(), 'NOT_AUTHORISED_ROLE'],
      [as('zhou', 'PARTY_WORK'), 'NOT_AUTHORISED_ROLE'],
      [as('he', 'ADMINISTRATOR', 'wuming'), 'NOT_AUTHORISED_SCOPE'],
    ] as const)
      expect(await codeOf(who.send('ApplyRetention', apply()))).toBe(code);
    expect(await codeOf(admin().send('HoldRetention', hold()))).toBe('NOT_AUTHORISED_ROLE');
    expect(await codeOf(auditor().send('HoldRetention', hold({ personId: 'nobody' })))).toBe('REFERENCE_UNKNOWN');
    expect(await codeOf(auditor().send('HoldRetention', hold({ bureauId: 'wuming' })))).toBe('REFERENCE_UNKNOWN');
    expect(await codeOf(auditor().send('HoldRetention', hold({ reason: 'a\u202Eb' })))).toBe('INVALID_INPUT');
    expect(await codeOf(as('hui', 'AUDITOR').send('HoldRetention', hold()))).toBe('OWN_CASE');
  });

  it('spares what is held; a hold is shown to audit and discipline inspection alone, and not to whom it is about', async () => {
    expect(await codeOf(auditor().send('HoldRetention', hold()))).toBe('done');
    expect((await states()).get('READINGS')).toMatchObject({ count: 2, isHeld: false });
    const node = {
      id: 'case-7',
      kind: 'READINGS',
      basis: '审〔2059〕7号',
      reason: '审计核查需要。',
      person: { id: 'hui' },
      release: null,
    };
    const seen = { retentionHolds: { edges: [{ node }] } };
    expect((await auditor().ask(HOLDS)).data).toStrictEqual(seen);
    expect((await as('ji', 'DISCIPLINE').ask(HOLDS)).data).toStrictEqual(seen);
    for (const one of [admin(), as('hui', 'AUDITOR'), as('zhou', 'PARTY_WORK')])
      expect((await one.ask(HOLDS)).data).toStrictEqual({ retentionHolds: { edges: [] } });
    const life = await as('hui', 'STAFF').ask('{ person(id: "hui") { life(first: 50) { edges { node { type } } } } }');
    expect(life.errors).toBeUndefined();
    expect(JSON.stringify(life.data)).not.toContain('Retention');
  });

  it('deletes what is over and not held, and tells it as a fact', async () => {
    expect(await codeOf(admin().send('ApplyRetention', apply({ olderThan: '2057-02-01' })))).toBe(
      'RETENTION_TOO_EARLY',
    );
    expect(await codeOf(admin().send('ApplyRetention', apply({ found: 2 })))).toBe('done');
    expect(await left()).toStrictEqual(['feng', 'hui']);
    const run = { kind: 'READINGS', olderThan: READINGS_UNTIL, count: 2, ruleSet: 'programme-2021.1' };
    expect((await auditor().ask(RUNS)).data).toStrictEqual({
      retention: { runs: [{ ...run, decision: { by: { id: 'lin' } } }] },
    });
    expect(await codeOf(admin().send('ApplyRetention', apply({ found: 0 })))).toBe('RETENTION_NOTHING_OVER');
  });

  it('is carried out again from a copy that came back, but for what is held by now', async () => {
    await context.means.readings.record([
      reading({ personId: 'qing' }),
      reading({ personId: 'mei', readerId: 'rong' }),
    ]);
    const keeps = hold({ holdId: 'case-8', personId: 'qing' });
    expect(await codeOf(auditor().send('HoldRetention', keeps))).toBe('done');
    await keepRetention()(context.means);
    expect(await left()).toStrictEqual(['feng', 'hui', 'qing']);
  });

  it('is carried out once more when it failed in the middle, and as soon as a hold on all of it ends', async () => {
    const { readings } = context.means;
    const all = hold({ holdId: 'case-9', personId: undefined });
    await readings.record([reading({ personId: 'wei' }), reading({ personId: 'lan' })]);
    const drop = jest.spyOn(readings, 'drop').mockRejectedValueOnce(new Error('The disk is full.'));
    expect(await codeOf(admin().send('ApplyRetention', apply({ found: 2 })))).toBe('done');
    expect(drop).toHaveBeenCalledTimes(1);
    drop.mockRestore();
    expect(await left()).toStrictEqual(['feng', 'hui', 'lan', 'qing', 'wei']);
    const upkeep = keepRetention();
    expect(await codeOf(auditor().send('HoldRetention', all))).toBe('done');
    expect(await codeOf(admin().send('ApplyRetention', apply({ found: 2 })))).toBe('RETENTION_ON_HOLD');
    await upkeep(context.means);
    expect(await left()).toContain('wei');
    const released = { bureauId: 'bureau', holdId: 'case-9', reason: '审计办结。', occurredOn: ON };
    expect(await codeOf(auditor().send('ReleaseRetention', released))).toBe('done');
    expect(await codeOf(auditor().send('ReleaseRetention', released))).toBe('HOLD_NOT_THERE');
    await upkeep(context.means);
    expect(await left()).toStrictEqual(['feng', 'hui', 'qing']);
  });

  it('deletes documents about those who have left by a period of their own, and no words', async () => {
    const { vault } = context.means;
    const reserved = { type: 'PersonReserved', data: { postingId: 'r1.wei' } };
    await context.tell(personPostingEvents, 'wei', reserved);
    const [told, served] = [documentWords('a'.repeat(64), 'Meeting-1', ['ping']), '在任人员的附件.pdf'];
    const [proof, note, ofServing] = [words('旧附件.pdf', 'ping'), words('旧说明。', 'ping'), words(served, 'wei')];
    const all = [told, proof, note, ofServing];
    const countOf = async (kind: string) => (await states()).get(kind)?.count ?? 0;
    const before = await countOf('PAST_WORDS');
    await vault.keep(
      all,
      [told, proof, ofServing].map(({ seal }, at) => ({ sha256: `${at}`.repeat(64), seal })),
    );
    const left = async () => (await vault.aboutOf(all.map(({ seal }) => seal))).length;
    expect(await countOf('PAST_WORDS')).toBe(before + 1);
    const found = await countOf('PAST_DOCUMENTS');
    expect([found, await left()]).toStrictEqual([2, 4]);
    const of = { kind: 'PAST_DOCUMENTS', olderThan: '2050-01-31', found };
    expect(await codeOf(admin().send('ApplyRetention', apply(of)))).toBe('done');
    const seals = [note, ofServing].map(({ seal }) => seal);
    expect([...(await vault.wordsOf(all.map(({ seal }) => seal))).keys()].toSorted()).toStrictEqual(seals.toSorted());
    expect((await states()).get('PAST_DOCUMENTS')).toMatchObject({ count: 0, lastOlderThan: '2050-01-31' });
    expect(await countOf('PAST_WORDS')).toBe(before + 1);
    await vault.keep([told]);
    await keepRetention()(context.means);
    expect((await vault.aboutOf([told.seal])).length).toBe(0);
  });

  it('deletes words about those who have left, and keeps what is about somebody who serves or is held', async () => {
    const { vault } = context.means;
    const [past, ofBoth, serving, stranger] = [
      words('旧材料。', 'ping'),
      words('两人的旧材料。', 'ping', 'wei'),
      words('在任人员的材料。', 'wei'),
      words('外单位人员的材料。', 'nobody'),
    ];
    await vault.keep([past, ofBoth, serving, stranger]);
    const before = (await states()).get('PAST_WORDS');
    const found = before?.count ?? 0;
    const of = { kind: 'PAST_WORDS', olderThan: '2050-01-31', found };
    expect(found).toBeGreaterThan(0);
    expect(await codeOf(admin().send('ApplyRetention', apply(of)))).toBe('done');
    const seals = [past, ofBoth, serving, stranger].map(({ seal }) => seal);
    expect([...(await vault.wordsOf(seals)).keys()].toSorted()).toStrictEqual(seals.slice(1).toSorted());
    expect((await states()).get('PAST_WORDS')).toMatchObject({ count: 0, lastOlderThan: '2050-01-31' });
    // The vault came back from a copy.
    await vault.keep([past]);
    await keepRetention()(context.means);
    expect((await vault.wordsOf([past.seal])).size).toBe(0);
  });

  it('deletes the words of a fact that was annulled, and of no other', async () => {
    const word = '误录的理由。';
    const wrong = hold({ holdId: 'case-10', personId: 'feng', reason: word });
    expect(await codeOf(auditor().send('HoldRetention', wrong))).toBe('done');
    const stands = hold({ holdId: 'case-11', kind: 'BACKUPS', personId: undefined, reason: '仍需要。' });
    expect(await codeOf(auditor().send('HoldRetention', stands))).toBe('done');
    const fact = context.facts().find(({ data }) => (data as { readonly holdId?: string }).holdId === 'case-10');
    const annul = { id: 'bureau', factId: fact?.id, reason: '误录。', occurredOn: ON };
    expect(await codeOf(auditor().send('AnnulRetention', annul))).toBe('done');
    const of = { kind: 'ANNULLED_WORDS', olderThan: READINGS_UNTIL, found: 1 };
    expect((await states()).get('ANNULLED_WORDS')).toMatchObject({ count: 1 });
    expect(await codeOf(admin().send('ApplyRetention', apply(of)))).toBe('done');
    const { reason } = fact?.data as { readonly reason: string };
    expect((await context.means.vault.wordsOf([reason])).size).toBe(0);
    const { data } = await auditor().ask('{ retentionHold(id: "case-11") { reason } }');
    expect(data).toStrictEqual({ retentionHold: { reason: '仍需要。' } });
  });
});
