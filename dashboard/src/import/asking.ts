import type { Client } from 'urql';
import { commandOf, type Field } from '../commands/commands';
import { valuesWords } from '../words/enums';
import { checkTable, isFaulty, type Checked } from './check';
import readingsQuery from './readings.graphql?raw';
import { besideRecorded, KEYS, type OfStation } from './recorded';
import stationsQuery from './stations.graphql?raw';
import type { Line } from './table';

export const COMMAND = 'ReportReading';

/** The columns of the table: the fields of the command, the station first. */
export const FIELDS: readonly Field[] = (commandOf(COMMAND)?.fields ?? []).toSorted(
  (one, other) => Number(other.kind === 'ref') - Number(one.kind === 'ref'),
);

interface Station {
  readonly id: string;
  readonly name: string;
}

interface Stations {
  readonly stations: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: Station }[];
  };
}

const ask = async <Data>(client: Client, query: string, variables: object): Promise<Data | undefined> => {
  const { data, error } = await client.query<Data>(query, variables, { requestPolicy: 'network-only' }).toPromise();
  if (error) throw error;
  return data;
};

const stationsOf = async (client: Client): Promise<readonly Station[]> => {
  const all: Station[] = [];
  let after: string | null = null;
  do {
    const data: Stations | undefined = await ask<Stations>(client, stationsQuery, { after });
    all.push(...(data?.stations.edges ?? []).map(({ node }) => node));
    after = data?.stations.pageInfo.hasNextPage ? data.stations.pageInfo.endCursor : null;
  } while (after !== null);
  return all;
};

const recordedOf = async (client: Client, ids: ReadonlySet<string>): Promise<readonly OfStation[]> => {
  const all: OfStation[] = [];
  for (const id of ids) {
    const data = await ask<{ readonly station: OfStation | null }>(client, readingsQuery, { id });
    if (data?.station) all.push(data.station);
  }
  return all;
};

/** Everything that is wrong with a table: by the kinds of its fields, by what the graph has, and by what is recorded. */
export const checkedOf = async (client: Client, lines: readonly Line[]): Promise<Checked> => {
  const stations = await stationsOf(client);
  const idsOf = (_: string, said: string) =>
    stations.filter(({ id, name }) => id === said || name === said).map(({ id }) => id);
  const { faults, rows } = checkTable(lines, { fields: FIELDS, keys: KEYS }, { words: valuesWords, idsOf });
  const named = rows.filter((row) => !isFaulty(row)).map(({ input }) => String(input['stationId']));
  return { faults, rows: besideRecorded(rows, await recordedOf(client, new Set(named))) };
};
