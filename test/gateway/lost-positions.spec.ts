import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, printSchema, type GraphQLArgument } from 'graphql';
import { Supergraph } from '@apollo/federation-internals';
import { decodePosition, encodePosition } from '@zhudian/facts';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { patience, until } from '../support/patience';
import { recorded } from '../support/recorded';
import { surveyOpened } from '../support/survey.story';
import { doorsOf, isPrompt, timelineCursor, type Door } from './support/doors';
import { manyFacts } from './support/many-facts';
import { startProgrammeGraph, tokenOf, type ProgrammeGraph } from './support/programme-graph';

jest.setTimeout(patience(120_000));

const TOKEN = tokenOf('mei', 'PARTY_WORK', 'bureau');
const QUERY = '{ persons(first: 3) { totalCount } }';

const sdl = readFileSync(join(__dirname, '../../gateway/supergraph.graphql'), 'utf8');
const schema = buildSchema(
  printSchema(Supergraph.build(sdl, { validateSupergraph: false }).apiSchema().toGraphQLJSSchema()),
);

/** The arguments of the graph that are positions: ends of a comparison, and where to go on in the log. */
const positionArguments = (): ReadonlySet<string> => {
  const isPosition = ({ name, description }: GraphQLArgument, pages: boolean) =>
    (name === 'after' && !pages) || /\bA position\b/.test(description ?? '');
  const types = Object.values(schema.getTypeMap()).filter((type) => 'getFields' in type);
  return new Set(
    types.flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) => {
        const args: readonly GraphQLArgument[] = 'args' in field ? field.args : [];
        const pages = args.some(({ name }) => name === 'first');
        return args.filter((one) => isPosition(one, pages)).map(({ name }) => `${field.name}(${name})`);
      }),
    ),
  );
};

describe('A position that was given in a part of the log that is lost', () => {
  let graph: ProgrammeGraph;
  let doors: ReadonlyMap<string, Door>;
  let lost: number;
  let etag: string;
  let cursor: string;

  const get = (headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${graph.gateway.url}?query=${encodeURIComponent(QUERY)}`, {
      headers: { 'apollo-require-preflight': 'true', authorization: `Bearer ${TOKEN}`, ...headers },
    });

  beforeAll(async () => {
    graph = await startProgrammeGraph([personnel, organization, integrityPerformance], manyFacts);
    const visitor = { url: graph.gateway.url, token: TOKEN, person: 'wei' };
    doors = doorsOf(visitor);
    etag = (await get()).headers.get('etag') ?? '';
    // The answer is of the newest fact that changed what it is made of: just that fact is lost.
    lost = decodePosition(etag.split('.')[1] ?? '') ?? -1;
    expect(lost).toBeGreaterThan(1);
    for (const survey of ['s-2', 's-3', 's-4']) await graph.tell(recorded(`Survey-${survey}`, surveyOpened()));
    cursor = await timelineCursor(visitor, lost);
    expect((await get({ 'if-none-match': etag })).status).toBe(304);
    for (const [name, door] of doors)
      expect([name, await door(encodePosition(lost), cursor)]).toStrictEqual([name, { code: undefined }]);
    graph.forget({ from: lost, to: lost + 2 });
    await until(
      async () => (await doors.get('x-zhudian-min-position')?.(encodePosition(lost), cursor))?.code !== undefined,
    );
  });
  afterAll(() => graph.stop());

  it('is refused at every door that takes one, with where to go on', async () => {
    const [position, kept] = [encodePosition(lost), encodePosition(lost - 1)];
    for (const [name, door] of doors)
      expect([name, await door(position, cursor)]).toStrictEqual([
        name,
        { code: 'POSITION_LOST', details: { position, kept }, said: { zh: true, en: true } },
      ]);
  });

  it('has doors in the graph that are all in the table', () => {
    const named = new Set(doors.keys());
    const args = [...positionArguments()];
    expect(args.length).toBeGreaterThan(3);
    expect(args.filter((argument) => !named.has(argument))).toStrictEqual([]);
  });

  it('leaves the positions beside it as good as they were', async () => {
    const all = [...doors];
    // The one before the log goes on stands for what was kept, as answers say it; it was given to no fact.
    const asked = [
      ...[lost - 1, lost + 2].map((position) => ({
        position,
        among: all.filter(([name]) => !name.startsWith('a cursor to')),
      })),
      { position: lost + 1, among: all.filter(isPrompt) },
    ];
    for (const { position, among } of asked)
      for (const [name, door] of among)
        expect([position, name, await door(encodePosition(position), '')]).toStrictEqual([
          position,
          name,
          { code: undefined },
        ]);
  });

  it('names no answer that is still true: who has one from then is given a whole answer', async () => {
    const answered = await get({ 'if-none-match': etag });
    expect([answered.status, await answered.json()]).toStrictEqual([
      200,
      { data: { persons: { totalCount: expect.any(Number) as number } }, extensions: expect.anything() as object },
    ]);
  });
});
