import { Supergraph } from '@apollo/federation-internals';
import { ApolloServer } from '@apollo/server';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodePosition } from '@zhudian/facts';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { listQuery } from '../../gateway/src/exports/list-query';
import { listsIn, type ExportedList } from '../../gateway/src/exports/lists';
import { patience } from '../support/patience';
import { manyFacts } from './support/many-facts';
import { UNLIMITED } from './support/everybody';
import { startProgrammeGraph, tokenOf, type ProgrammeGraph } from './support/programme-graph';

jest.setTimeout(patience(120_000));

const END = encodePosition(manyFacts.length - 1);
const PAST = encodePosition(manyFacts.length - 40);
const sdl = readFileSync(join(__dirname, '../../gateway/supergraph.graphql'), 'utf8');
const schema = Supergraph.build(sdl, { validateSupergraph: false }).apiSchema().toGraphQLJSSchema();
const lists = [...listsIn(schema).values()];
/** What a list needs to be told at least. */
const REQUIRED: Readonly<Record<string, string>> = { dueItems: 'dueBefore=2017-01-01' };

const VIEWERS = [
  tokenOf('mei', 'PARTY_WORK', 'bureau'),
  tokenOf('ji', 'DISCIPLINE', 'bureau'),
  tokenOf('he', 'STATION', 'luobo'),
  tokenOf('wei', 'FIRST_SECRETARY', 'luobo'),
  tokenOf('an', 'STAFF', 'nowhere'),
];

type Row = Readonly<Record<string, unknown>>;
interface Page {
  readonly edges: readonly { readonly node: Row }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

describe('What a list is exported as', () => {
  let graph: ProgrammeGraph;
  beforeAll(async () => {
    graph = await startProgrammeGraph([personnel, organization, integrityPerformance], manyFacts, UNLIMITED);
  });
  afterAll(() => graph.stop());

  const exported = async ({ name }: ExportedList, search: string, token: string) => {
    const url = new URL(`/export/${name}.ndjson?${search}`, graph.gateway.url);
    const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    const text = await response.text();
    if (response.status === 200) return text;
    return (JSON.parse(text) as { errors: readonly { extensions: { code: string } }[] }).errors[0]?.extensions.code;
  };

  /** The same rows as the graph tells them page by page. */
  const told = async (list: ExportedList, search: string, token: string) => {
    const { columns, text, variables } = listQuery(list, new URLSearchParams(search));
    const asOf = new URLSearchParams(search).get('asOf') ?? '';
    const lines: string[] = [];
    for (let after: string | null = null; ;) {
      const { body } = await graph.ask(
        text,
        { authorization: `Bearer ${token}`, 'x-zhudian-as-of': asOf },
        { variables: { ...variables, first: 20, after } },
      );
      if (body.errors) return (body.errors[0] as { extensions?: { code?: string } }).extensions?.code;
      const { edges, pageInfo } = (body.data as { list: Page }).list;
      for (const { node } of edges) {
        const cells = columns.map(({ name, path }) => [
          name,
          path.reduce<unknown>((value, key) => (value as Row | null)?.[key] ?? null, node),
        ]);
        lines.push(`${JSON.stringify({ ...Object.fromEntries(cells), asOfPosition: asOf })}\n`);
      }
      if (!pageInfo.hasNextPage) return lines.join('');
      after = pageInfo.endCursor;
    }
  };

  it.each(lists.map((list) => [list.name, list] as const))('is what the graph tells: %s', async (name, list) => {
    for (const token of VIEWERS)
      for (const asOf of token === VIEWERS[0] ? [END, PAST] : [END]) {
        const search = `asOf=${asOf}${REQUIRED[name] ? `&${REQUIRED[name]}` : ''}`;
        expect([token, asOf, await exported(list, search, token)]).toStrictEqual([
          token,
          asOf,
          await told(list, search, token),
        ]);
      }
  });

  it('is executed in bulk, whatever the list', async () => {
    const library = jest.spyOn(ApolloServer.prototype, 'executeHTTPGraphQLRequest');
    const found: string[] = [];
    const filled: string[] = [];
    for (const list of lists) {
      library.mockClear();
      const text = await exported(list, `asOf=${END}&${REQUIRED[list.name] ?? ''}`, VIEWERS[0] ?? '');
      if (text?.startsWith('{')) filled.push(list.name);
      if (library.mock.calls.length > 0) found.push(list.name);
    }
    library.mockRestore();
    expect(found).toStrictEqual([]);
    expect(filled.length).toBeGreaterThan(10);
  });
});
