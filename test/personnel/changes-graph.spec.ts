import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { candidacyEvents, encodePosition, personEvents } from '@zhudian/facts';
import { personnel } from '@zhudian/personnel';
import type { Role } from '@zhudian/programme';
import { announced, applied, matched, objected, recommended, resolvedAs, reviewed } from '../support/candidacy.story';
import { graphOver } from '../support/graph-over';
import { runContext, type RunningContext } from '../support/running-context';
import { recorded } from '../support/recorded';

const ID = '2016-1.wei';
const registered = { type: 'PersonRegistered', data: { unitId: 'marketing', membership: 'FULL' } };
const transferred = { type: 'PersonTransferred', data: { unitId: 'safety' } };
// In the order in which they are recorded; position 0 is the first.
const CANDIDACY = [applied, recommended, reviewed, matched, announced, objected, resolvedAs('DISMISSED')];

/** Who decided it is a change as well. */
const decidedAs = (field: string) => ({
  field,
  before: null,
  after: expect.objectContaining({ on: '2016-03-01', role: 'PARTY_WORK' }) as object,
});

describe('What changed between two positions', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext({ ...personnel, policies: [] }, 'bureau');
    await context.tell(candidacyEvents, ID, ...CANDIDACY);
    await context.tell(personEvents, 'wei', registered);
    await context.tell(personEvents, 'hua', registered);
    await context.tell(personEvents, 'wei', transferred);
  });
  afterAll(() => context.stop());

  const between = (entity: string, [from, to]: readonly [string, string], roles: readonly Role[] = ['PARTY_WORK']) =>
    context.ask(
      `query ($from: String!, $to: String!) { it: ${entity} { changesBetween(from: $from, to: $to) {
        from to fields { field before after } facts { position type stream revision actorId actorRole occurredOn }
      } } }`,
      { from, to },
      roles,
    );
  const at = encodePosition;
  const diffOf = async (...given: Parameters<typeof between>) => {
    const { data, errors } = await between(...given);
    if (errors) throw new Error(errors.map(({ message }) => message).join());
    return (data?.['it'] as { changesBetween: { fields: unknown; facts: readonly object[] } }).changesBetween;
  };

  const timelineOf = async (entity: string, roles: readonly Role[] = ['PARTY_WORK']) => {
    const { data, errors } = await context.ask(
      `{ it: ${entity} { timeline { edges { node { type data actorId reasons { code reason } changes { field before after } } } } } }`,
      {},
      roles,
    );
    expect(errors).toBeUndefined();
    return (data?.['it'] as { timeline: { edges: { node: object }[] } }).timeline.edges.map(({ node }) => node);
  };

  it('is a timeline from the beginning: each fact with what it tells and what it changed', async () => {
    expect(await timelineOf('person(id: "wei")', ['PARTY_WORK'])).toMatchObject([
      {
        type: 'PersonRegistered',
        data: registered.data,
        actorId: 'teller',
        changes: [{ field: 'unitId' }, {}, decidedAs('registered')],
      },
      {
        type: 'PersonTransferred',
        data: transferred.data,
        reasons: [],
        changes: [{ field: 'unitId', before: 'marketing', after: 'safety' }, decidedAs('transferred')],
      },
    ]);
  });

  it('may be asked for by instants: what was recorded by then', async () => {
    const [born, moved] = context.facts().filter(({ stream }) => stream === 'Person-wei');
    const after = await diffOf('person(id: "wei")', ['2000-01-01T00:00:00Z', born?.recordedAt ?? '']);
    const all = await diffOf('person(id: "wei")', ['2000-01-01T00:00:00+08:00', moved?.recordedAt ?? '']);
    expect(after.facts.length).toBeGreaterThanOrEqual(1);
    expect(all).toMatchObject({ facts: [{ type: 'PersonRegistered' }, { type: 'PersonTransferred' }] });
  });

  it('is told field by field, with the facts between and those alone', async () => {
    expect(await diffOf('person(id: "wei")', [at(7), at(9)])).toStrictEqual({
      from: at(7),
      to: at(9),
      fields: [{ field: 'unitId', before: 'marketing', after: 'safety' }, decidedAs('transferred')],
      facts: [
        {
          position: at(9),
          type: 'PersonTransferred',
          stream: 'Person-wei',
          revision: 1,
          actorId: 'teller',
          actorRole: 'PARTY_WORK',
          occurredOn: '2016-03-01',
        },
      ],
    });
  });

  it('is nothing between two positions with no fact of the entity', async () => {
    expect(await diffOf('person(id: "wei")', [at(7), at(8)])).toMatchObject({ fields: [], facts: [] });
  });

  it('is everything when it was not there before', async () => {
    const { fields, facts } = await diffOf('person(id: "wei")', [at(-1), at(7)]);
    expect(fields).toStrictEqual([
      { field: 'unitId', before: null, after: 'marketing' },
      { field: 'membership', before: null, after: 'FULL' },
      decidedAs('registered'),
    ]);
    expect(facts).toMatchObject([{ type: 'PersonRegistered', revision: 0 }]);
  });

  it('keeps who objected, to what, and what was found, from those who do not decide', async () => {
    const entity = `candidacy(id: "${ID}")`;
    const span = [at(4), at(6)] as const;
    const secrets = [objected.data.summaryRef, resolvedAs('DISMISSED').data.finding];
    const open = JSON.stringify(await diffOf(entity, span, ['DISCIPLINE']));
    expect(secrets.map((secret) => open.includes(secret))).toStrictEqual([true, true]);

    const { fields, facts } = await diffOf(entity, span, ['PARTY_WORK']);
    const shown = JSON.stringify([fields, facts]);
    expect(secrets.map((secret) => shown.includes(secret))).toStrictEqual([false, false]);
    expect(await timelineOf(entity, ['PARTY_WORK'])).toMatchObject([
      ...CANDIDACY.slice(0, 5).map(({ type, data }) => ({ type, data })),
      { type: 'ObjectionRaised', data: null, actorId: null, reasons: [] },
      { type: 'ObjectionResolved', data: null, actorId: null },
    ]);
    expect(await timelineOf(entity, ['DISCIPLINE'])).toMatchObject(CANDIDACY.map(({ type, data }) => ({ type, data })));
    expect(facts).toMatchObject([
      { type: 'ObjectionRaised', actorId: null, actorRole: null },
      { type: 'ObjectionResolved', actorId: null, actorRole: null },
    ]);
    expect(fields).toMatchObject([{ field: 'objections', before: [], after: [{ outcome: 'DISMISSED' }] }]);
  });

  it('is refused for what is no position, for a span that runs backwards, and past the answer', async () => {
    const codes = async (span: readonly [string, string]) =>
      (await between('person(id: "wei")', span)).errors?.map(({ extensions }) => extensions.code);
    expect(await codes(['then', at(3)])).toStrictEqual(['INVALID_INPUT']);
    expect(await codes([at(3), 'now'])).toStrictEqual(['INVALID_INPUT']);
    expect(await codes([at(3), at(2)])).toStrictEqual(['INVALID_INPUT']);
    expect(await codes([at(3), at(10_000)])).toStrictEqual(['POSITION_NOT_REACHED']);
  });

  it('of what never was is nothing', async () => {
    expect(await between('posting(id: "never")', [at(0), at(1)])).toStrictEqual({ data: { it: null } });
  });
});

describe('While the log does not answer', () => {
  it('what changed is recorded all the same, and asking for what the facts tell says what to do', async () => {
    const home = mkdtempSync(join(tmpdir(), 'zhudian-changes-'));
    const facts = [recorded('Person-wei', registered), recorded('Person-wei', transferred)];
    const graph = await graphOver(personnel, { url: `sqlite:${home}`, today: '2016-02-14', facts });
    const asked = (selection: string) =>
      graph.ask(`{ person(id: "wei") { changesBetween(from: "${encodePosition(0)}", to: "${encodePosition(1)}") {
        ${selection} } } }`);
    expect(await asked('fields { field }')).toStrictEqual({
      person: { changesBetween: { fields: [{ field: 'unitId' }, { field: 'transferred' }] } },
    });
    expect(await asked('facts { type data }').catch((error: Error) => error.message)).toContain('不能列出其间的事件');
    expect(await asked('facts { type }')).toStrictEqual({
      person: { changesBetween: { facts: [{ type: 'PersonTransferred' }] } },
    });
    await graph.close();
    rmSync(home, { recursive: true });
  });
});
