import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execute, parse, type GraphQLSchema } from 'graphql';
import type { RecordedFact } from '@zhudian/facts';
import { RequestContext, federatedSchema, type Service } from '@zhudian/framework/service';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { openReadModels, openReader, readModelsOf, type Reader } from '@zhudian/projections';
import { askedOf } from '../../dashboard/src/browse/asked-of';
import { owedIn, type Branches } from '../../dashboard/src/board/owed';
import { drillsOf, drilledTables, OWED } from '../../dashboard/src/browse/drill';
import type { Drill } from '../../dashboard/src/browse/drill-counts';
import { listQuery, tableQuery } from '../../dashboard/src/browse/selection';
import { questionOf, type Question } from '../../dashboard/src/browse/shapes';
import type { Row } from '../../dashboard/src/browse/title';
import { pageOf } from '../as-of/some-log';
import { recordedOf } from '../demo/support/facts-of';
import { shippedOn } from '../support/rule-sets';
import { loneViewer, showingAll } from '../support/viewers';
import { learnShippedGraph } from './support/graph-pages';

learnShippedGraph();

const TODAY = '2026-11-28';

const home = mkdtempSync(join(tmpdir(), 'zhudian-totals-'));
afterAll(() => rmSync(home, { recursive: true }));
let count = 0;

type Ask = (query: string, variables: object) => Promise<Readonly<Record<string, unknown>>>;

const asking = (schema: GraphQLSchema, reader: Reader, facts: readonly RecordedFact[]): Ask => {
  const ports = {
    reader: showingAll(reader),
    handle: () => Promise.reject(new Error('This graph only answers.')),
    readStream: (stream: string) => Promise.resolve(facts.filter((fact) => fact.stream === stream)),
    today: () => TODAY,
    dayAt: (instant: string) => instant.slice(0, 10),
    ruleSetOn: shippedOn,
    waitMs: 0,
    ownFolder: home,
  };
  return async (query, variables) => {
    const contextValue = new RequestContext(
      ports,
      loneViewer({ personId: 'a', roles: ['PARTY_WORK', 'DISCIPLINE'], unit: 'a' }),
      facts.at(-1)?.position ?? 0,
    );
    const { data, errors } = await execute({
      schema,
      document: parse(query),
      contextValue,
      variableValues: { ...variables },
    });
    expect(errors?.filter(({ message }) => !message.startsWith('Cannot return null')) ?? []).toStrictEqual([]);
    return data ?? {};
  };
};

const folded = async <T>({ context }: Service, facts: readonly RecordedFact[], use: (reader: Reader) => Promise<T>) => {
  const at = { url: `sqlite:${join(home, `${count++}`)}`, context, models: readModelsOf(context) };
  const store = await openReadModels(at);
  if (facts.length > 0) await store.fold(pageOf(facts));
  const reader = await openReader(at);
  try {
    return await use(reader);
  } finally {
    await reader.close();
    await store.close();
  }
};

const question = (name: string): Question => {
  const found = questionOf(name);
  if (!found) throw new Error(`${name} has no page.`);
  return found;
};

const OBLIGATIONS = readFileSync(join(__dirname, '../../dashboard/src/board/obligations.graphql'), 'utf8');

/** How many obligations their page shows. */
const owedBy = async (ask: Ask, params: Readonly<Record<string, string | undefined>>): Promise<number> => {
  const { countyEnterpriseId: county, kind, from, to, state = '' } = params;
  const answer = await ask(OBLIGATIONS, { county, kind, from, to, today: TODAY });
  return owedIn((answer as unknown as Branches).branches.edges, state).length;
};

/** How many rows the list has that a number opens. */
const countedBy = async (ask: Ask, drill: Drill, row: Row, asked: object): Promise<number> => {
  if (drill.list === OWED) return owedBy(ask, drill.params(row, { ...asked }));
  const list = question(drill.list);
  const given = Object.entries(drill.params(row, { ...asked })).filter(([, value]) => value !== undefined);
  const filters = askedOf(list.args, new URLSearchParams(given as [string, string][]), TODAY, 'a');
  const answer = await ask(listQuery(drill.list, list, [], filters), { ...filters, first: 0 });
  return (answer['list'] as { readonly totalCount: number }).totalCount;
};

interface OpenedTotal {
  readonly table: string;
  readonly column: string;
  readonly row: Row;
  readonly count: number;
}

/** Every number that opens a list, of every row of a table, and how many rows that list has. */
const openedBy = async (ask: Ask, table: string): Promise<readonly OpenedTotal[]> => {
  const asked = askedOf(question(table).args, new URLSearchParams(), TODAY, 'bureau');
  const { rows = [] } = (await ask(tableQuery(table, question(table), asked), asked)) as { rows?: readonly Row[] };
  const all = Object.entries(drillsOf(table)).flatMap(([column, drill]) => rows.map((row) => ({ column, drill, row })));
  return Promise.all(
    all.map(async ({ column, drill, row }) => ({ table, column, row, count: await countedBy(ask, drill, row, asked) })),
  );
};

describe('The totals of the demonstration', () => {
  let facts: readonly RecordedFact[];
  beforeAll(async () => {
    facts = await recordedOf(TODAY);
  });

  it.each([personnel, organization, integrityPerformance])(
    'of $context open exactly the rows that they count',
    async (service) => {
      const schema = federatedSchema(service.shape);
      const own = drilledTables().filter((name) => schema.getQueryType()?.getFields()[name]);
      const shown = await folded(service, facts, async (reader) => {
        const ask = asking(schema, reader, facts);
        return (await Promise.all(own.map((table) => openedBy(ask, table)))).flat();
      });
      expect(shown.filter(({ row, column, count }) => row[column] !== count)).toStrictEqual([]);
      const counted = new Set(shown.filter(({ count }) => count > 0).map(({ table }) => table));
      expect([...counted].toSorted()).toStrictEqual(own.toSorted());
    },
  );
});
