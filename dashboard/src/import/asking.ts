import type { Client } from 'urql';
import { valuesWords } from '../words/enums';
import branchesQuery from './branches.graphql?raw';
import { wordsOf, type KnownThings } from './cell';
import { checkTable, columnsOf, type Checked } from './check';
import { ask } from './graph';
import personsQuery from './persons.graphql?raw';
import stationsQuery from './stations.graphql?raw';
import type { Line } from './table';
import type { ImportTable } from './tables';

interface Thing {
  readonly id: string;
  readonly name: string | null;
}
interface Edges {
  readonly edges: readonly { readonly node: Thing }[];
}
interface Page extends Edges {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const allIn = async (client: Client, query: string, field: string): Promise<readonly Thing[]> => {
  const all: Thing[] = [];
  let after: string | null = null;
  do {
    const data: Readonly<Record<string, Page>> | undefined = await ask(client, query, { after });
    const page: Page | undefined = data?.[field];
    all.push(...(page?.edges ?? []).map(({ node }) => node));
    after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return all;
};

const ID = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/;

/** There may be many: only those are asked for that are named. */
const personsCalled = async (client: Client, said: ReadonlySet<string>): Promise<readonly Thing[]> => {
  const all: Thing[] = [];
  for (const one of said) {
    const data = await ask<{ readonly person: { readonly id: string } | null; readonly persons: Edges }>(
      client,
      personsQuery,
      { id: ID.test(one) ? one : 'none', search: one },
    );
    if (data?.person) all.push({ id: data.person.id, name: null });
    else all.push(...(data?.persons.edges ?? []).map(({ node }) => node));
  }
  return all;
};

const saidOf = (kind: string, lines: readonly Line[], { fields }: ImportTable): ReadonlySet<string> => {
  const [header, ...rest] = lines;
  const at = header ? columnsOf(fields, header).findIndex((field) => field?.of === kind) : -1;
  return new Set(at < 0 ? [] : rest.map(({ cells }) => wordsOf(cells[at] ?? null)).filter((said) => said !== ''));
};

const KNOWN: Readonly<Record<string, (client: Client, said: ReadonlySet<string>) => Promise<readonly Thing[]>>> = {
  Station: (client) => allIn(client, stationsQuery, 'stations'),
  Branch: (client) => allIn(client, branchesQuery, 'branches'),
  Person: personsCalled,
};

const knownFor = async (client: Client, lines: readonly Line[], table: ImportTable): Promise<KnownThings> => {
  const kinds = table.fields.flatMap(({ of }) => (of !== undefined && Object.hasOwn(KNOWN, of) ? [of] : []));
  const found = new Map(
    await Promise.all(
      kinds.map(async (kind) => [kind, (await KNOWN[kind]?.(client, saidOf(kind, lines, table))) ?? []] as const),
    ),
  );
  return {
    words: valuesWords,
    idsOf: (kind, said) =>
      (found.get(kind) ?? []).filter(({ id, name }) => id === said || name === said).map(({ id }) => id),
  };
};

/** Everything that is wrong with a table: by the kinds of its fields, by what the graph has, and by what is recorded. */
export const checkedOf = async (client: Client, lines: readonly Line[], table: ImportTable): Promise<Checked> => {
  const { faults, rows } = checkTable(lines, table, await knownFor(client, lines, table));
  return { faults, rows: await table.beside(client, rows) };
};
