import { decodePosition, encodePosition, type Position } from '@zhudian/facts';
import { startGateway, type Gateway } from '@zhudian/gateway';
import fc from 'fast-check';
import { trials } from '../support/trials';
import { OPEN } from './support/everybody';
import { rightsOver, RightsLog } from './support/rights';
import { SubgraphServer } from './support/subgraph-server';
import { composed } from './support/supergraph';
import { asking, isReady, waitUntil } from './support/test-graph';

const PERSONS = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'];
const CLASSES = ['county', 'bureau', 'station'];
const FIELDS = ['board', 'papers', 'me'] as const;
type Field = (typeof FIELDS)[number];

let log: RightsLog;
let subgraph: SubgraphServer;
let gateway: Gateway;
beforeEach(async () => {
  log = new RightsLog();
  for (const [at, person] of PERSONS.entries()) log.tell('class', person, CLASSES[at % 3] ?? '');
  for (const one of CLASSES) log.tell('board', one, `of ${one}`);
  const definition = rightsOver(log);
  subgraph = new SubgraphServer(definition, log);
  const url = await subgraph.start();
  gateway = await startGateway({
    supergraphSdl: composed([definition]),
    subgraphs: { personnel: url },
    secret: 'between us',
    port: 0,
    ...OPEN,
  });
  await waitUntil(() => isReady(gateway));
});
afterEach(async () => {
  await gateway.stop();
  await subgraph.stop();
});

const ask = async (person: string, field: Field) => {
  const { body, headers } = await asking(gateway.url)(`{ shown: ${field} }`, { authorization: `Bearer ${person}` });
  const position = decodePosition(body.extensions?.position ?? '') ?? Number.NaN;
  return { shown: (body.data as { shown: string }).shown, position, etag: headers.get('etag') };
};
const heard = (position: Position) =>
  waitUntil(async () => {
    const { extensions } = (await asking(gateway.url)('{ __typename }')).body;
    return extensions?.position === encodePosition(position);
  });
const hopsOf = async (work: () => Promise<unknown>) => {
  const before = subgraph.hops.length;
  await work();
  return subgraph.hops.length - before;
};

describe('A kept answer', () => {
  it('is given to whoever sees the same, and to nobody else', async () => {
    for (const person of PERSONS) await ask(person, 'papers');
    await heard(log.tell('board', 'county', 'news'));
    expect((await ask('p0', 'board')).shown).toBe('county: news');
    expect(await hopsOf(async () => expect((await ask('p3', 'board')).shown).toBe('county: news'))).toBe(0);
    expect(await hopsOf(async () => expect((await ask('p1', 'board')).shown).toBe('bureau: of bureau'))).toBe(1);
  });

  it('is not given to somebody of whom nothing is known', async () => {
    await ask('p0', 'board');
    expect(await hopsOf(() => ask('p3', 'board'))).toBe(1);
    expect(await hopsOf(() => ask('p3', 'board'))).toBe(0);
  });

  it('is not shared by those whose own case is in it, nor where it tells who one is', async () => {
    await heard(log.tell('paper', 'p3', ''));
    for (const field of ['board', 'papers', 'me'] as const) await ask('p0', field);
    await ask('p3', 'board');
    expect(await hopsOf(async () => expect((await ask('p3', 'papers')).shown).toBe('county: 1'))).toBe(1);
    expect(await hopsOf(async () => expect((await ask('p3', 'me')).shown).toBe('p3'))).toBe(1);
    expect((await ask('p0', 'papers')).shown).toBe('county: 0');
  });

  it('is no longer shared once rights have changed', async () => {
    for (const person of ['p0', 'p3']) await ask(person, 'board');
    await heard(log.tell('class', 'p3', 'station'));
    await ask('p0', 'board');
    expect((await ask('p3', 'board')).shown).toBe('station: of station');
  });

  it('has another ETag for each, which the other cannot use', async () => {
    for (const person of ['p0', 'p3']) await ask(person, 'papers');
    const [one, other] = [await ask('p0', 'board'), await ask('p3', 'board')];
    expect([one.etag === other.etag, one.shown === other.shown, typeof other.etag]).toStrictEqual([
      false,
      true,
      'string',
    ]);
  });
});

describe('Equal calls under way', () => {
  it('wait for one of their class, and never for one of another', async () => {
    for (const person of PERSONS) await ask(person, 'board');
    await heard(log.tell('board', 'county', 'news'));
    const asked = await hopsOf(async () => {
      const answers = await Promise.all(PERSONS.map(async (person) => [person, (await ask(person, 'board')).shown]));
      expect(answers).toStrictEqual(
        PERSONS.map((person) => [person, log.shown('board', person, { facts: log.head, rights: log.head })]),
      );
    });
    expect(asked).toBe(CLASSES.length);
  });

  it('are asked for each by itself when the first one fails', async () => {
    for (const person of ['p0', 'p3']) await ask(person, 'board');
    await heard(log.tell('board', 'county', 'news'));
    let asked = 0;
    subgraph.misbehave = (response) => {
      asked += 1;
      subgraph.misbehave = undefined;
      response.writeHead(500).end('broken');
    };
    const answers = await Promise.all([ask('p0', 'board'), ask('p3', 'board')]);
    expect([asked, answers.map(({ shown }) => shown)]).toStrictEqual([1, [null, 'county: news']]);
  });
});

describe('Whoever asks, whatever happens meanwhile', () => {
  const step = fc.oneof(
    fc.record({
      does: fc.constant('class' as const),
      of: fc.constantFrom(...PERSONS),
      value: fc.constantFrom(...CLASSES),
    }),
    fc.record({ does: fc.constant('paper' as const), of: fc.constantFrom(...PERSONS), value: fc.constant('') }),
    fc.record({ does: fc.constant('board' as const), of: fc.constantFrom(...CLASSES), value: fc.uuid() }),
    ...Array.from({ length: 4 }, () =>
      fc.record({
        does: fc.constant('ask' as const),
        by: fc.shuffledSubarray(PERSONS, { minLength: 1 }),
        field: fc.constantFrom(...FIELDS),
      }),
    ),
  );

  /** What may be shown of a position: by the rights that somebody had there or has had since. */
  const allowed = (person: string, field: Field, facts: Position): readonly string[] =>
    Array.from({ length: (log.head - facts) / 100 + 1 }, (_, at) =>
      log.shown(field, person, { facts, rights: facts + at * 100 }),
    );

  it('is shown what is so at the position of the answer, by the own rights', async () => {
    let last = 0;
    const askAll = async (by: readonly string[], field: Field) => {
      const answers = await Promise.all(by.map(async (person) => ({ person, ...(await ask(person, field)) })));
      for (const { person, shown, position } of answers) {
        expect({ person, field, shown: allowed(person, field, position) }).toMatchObject({
          shown: expect.arrayContaining([shown]) as unknown,
        });
        expect(position).toBeGreaterThanOrEqual(last);
      }
      last = Math.max(...answers.map(({ position }) => position));
    };
    const property = fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 40 }), async (steps) => {
      for (const one of steps) {
        if (one.does === 'ask') await askAll(one.by, one.field);
        else log.tell(one.does, one.of, one.value);
      }
    });
    await fc.assert(property, { ...trials('shared-cache', { test: 15, soak: 20_000 }), endOnFailure: true });
  });
});
