import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getNamedType, isListType, isNonNullType, isObjectType, type GraphQLField } from 'graphql';
import type { Position } from '@zhudian/facts';
import { federatedSchema } from '@zhudian/framework/service';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { roleSchema } from '@zhudian/programme';
import { factsOf } from '../demo/support/facts-of';
import { graphOver, type Graph } from '../support/graph-over';
import { patience } from '../support/patience';
import type { FactOfStory } from '../support/recorded';
import { boardsOfIntegrity } from './integrity';
import { boardsOfOrganization } from './organization';
import { placesIn, type Board, type Line, type ReadAll } from './plain';

jest.setTimeout(patience(300_000));

// covers: I05, I10, I20, P01, P02, P03, N02
const TODAY = '2026-11-28';
const ROLES = roleSchema.options;
const PAGE = 100;

/** Lists of a few things, and of rows that count nothing. */
const NO_BOARDS: Readonly<Record<string, string>> = {
  calendars: 'the calendars, one by one',
  rules: 'the rules, one by one',
  ruleSets: 'the rule sets, one by one',
  schemes: 'the schemes, one by one',
  schemeDrafts: 'the drafts, one by one',
  schemeSimulation: 'one evaluation each',
  indicatorKinds: 'the kinds of indicators, one by one',
  weakIndicators: 'one indicator each',
  modelStationStanding: 'one station each: what modelStationTotals counts',
};

interface Page {
  readonly list: {
    readonly edges: readonly { readonly node: unknown }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** The same text for the same values, in whatever order they are named. */
const told = (line: Line) =>
  JSON.stringify(line, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
const sorted = (lines: readonly Line[]) => lines.map(told).toSorted();

describe.each([
  [organization, boardsOfOrganization],
  [integrityPerformance, boardsOfIntegrity],
] as const)('What the boards of $context count', (service, boards) => {
  const queries = federatedSchema(service.shape).getQueryType()?.getFields() ?? {};
  const home = mkdtempSync(join(tmpdir(), 'zhudian-boards-'));
  let facts: readonly FactOfStory[];
  let graph: Graph;
  beforeAll(async () => {
    facts = await factsOf(TODAY);
    graph = await graphOver(service, { url: `sqlite:${home}`, today: TODAY, facts, showsAll: true });
  });
  afterAll(async () => {
    await graph.close();
    rmSync(home, { recursive: true });
  });

  const ask = async <Answer>(query: string, at: Position) => (await graph.ask(query, ROLES, at)) as Answer;
  const readAll =
    (at: Position): ReadAll =>
    async <Row>(list: string, fields: string, args = '') => {
      const rows: Row[] = [];
      for (let after = '', more = true; more;) {
        const query = `{ list: ${list}(first: ${PAGE} ${args} ${after}) { edges { node { ${fields} } } pageInfo { hasNextPage endCursor } } }`;
        const { edges, pageInfo } = (await ask<Page>(query, at)).list;
        rows.push(...edges.map(({ node }) => node as Row));
        more = pageInfo.hasNextPage;
        after = `after: "${pageInfo.endCursor ?? ''}"`;
      }
      return rows;
    };
  const givenAt = (at: Position) => ({
    all: readAll(at),
    rows: async <Row>(query: string) => (await ask<{ list: readonly Row[] }>(`{ list: ${query} }`, at)).list,
    places: placesIn(facts.slice(0, at + 1)),
  });

  /** Every number that a board has, so that none is left unlooked at. */
  const numbersOf = (field: GraphQLField<unknown, unknown> | undefined) => {
    const type = field && getNamedType(field.type);
    if (!isObjectType(type)) throw new Error('This is no board.');
    return Object.values(type.getFields())
      .filter((one) => ['Int', 'Float'].includes(String(isNonNullType(one.type) ? one.type.ofType : one.type)))
      .map(({ name }) => name);
  };
  const linesOf = async ({ field, args, about }: Board, at: Position) => {
    const numbers = numbersOf(queries[field]).join(' ');
    return (
      await ask<{ lines: readonly Line[] }>(`{ lines: ${field}${args ? `(${args})` : ''} { ${about} ${numbers} } }`, at)
    ).lines;
  };

  it('is all looked at here', () => {
    const wholes = Object.values(queries).flatMap(({ name, type }) => {
      const of = isNonNullType(type) ? type.ofType : type;
      return isListType(of) && isObjectType(getNamedType(of)) ? [name] : [];
    });
    const known = [...boards.map(({ field }) => field), ...Object.keys(NO_BOARDS)];
    expect(wholes.filter((name) => !known.includes(name) && !name.startsWith('_'))).toStrictEqual([]);
  });

  it.each(boards.map((board) => [board.field, board] as const))(
    '%s equals a plain recomputation of its rows, now and earlier',
    async (_, board) => {
      for (const at of [facts.length - 1, Math.floor(facts.length * 0.8)]) {
        const plain = await board.plain(givenAt(at));
        const shown = await linesOf(board, at);
        expect(sorted(shown)).toStrictEqual(sorted(plain));
        expect(JSON.stringify(shown.flatMap((line) => Object.values(line)))).toMatch(/[1-9]/u);
      }
    },
  );
});
