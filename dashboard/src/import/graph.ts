import type { Client } from 'urql';
import type { Row } from './check';

export const ask = async <Data>(client: Client, query: string, variables: object): Promise<Data | undefined> => {
  const { data, error } = await client.query<Data>(query, variables, { requestPolicy: 'network-only' }).toPromise();
  if (error) throw error;
  return data;
};

/** What one field of the rows names, each once, where it could be read. */
export const namedIn = (rows: readonly Row[], field: string): ReadonlySet<string> =>
  new Set(
    rows.flatMap(({ input }) => {
      const named = input[field];
      return typeof named === 'string' ? [named] : [];
    }),
  );
