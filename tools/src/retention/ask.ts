import { randomUUID } from 'node:crypto';
import { z } from 'zod';

export interface Door {
  readonly url: string;
  readonly token: string;
}

const stateSchema = z.object({
  kind: z.string(),
  months: z.int(),
  olderThan: z.string(),
  isHeld: z.boolean(),
  count: z.int().nullable(),
  since: z.string().nullable(),
  lastOlderThan: z.string().nullable(),
});
export type KindState = z.infer<typeof stateSchema>;

const answerSchema = z.object({
  data: z.object({ retentionStates: z.array(stateSchema).optional() }).nullish(),
  errors: z
    .array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }).partial().optional() }))
    .optional(),
});

const ask = async (query: string, variables: object, { url, token }: Door) => {
  const response = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = answerSchema.parse(await response.json());
  const [error] = errors ?? [];
  if (error) throw new Error(`${error.extensions?.code ?? response.status}: ${error.message}`);
  return data;
};

/** Kind by kind how much is over; none for who does not answer for it. */
export const statesOf = async (bureauId: string, door: Door): Promise<readonly KindState[]> => {
  const query = `query Retention($bureauId: ID!) { retentionStates(bureauId: $bureauId) {
    kind months olderThan isHeld count since lastOlderThan } }`;
  return (await ask(query, { bureauId }, door))?.retentionStates ?? [];
};

export interface Application {
  readonly bureauId: string;
  readonly kind: string;
  readonly olderThan: string;
  readonly found: number;
}

/** Records that it is deleted. What the services hold is gone when it answers. */
export const apply = async (application: Application, door: Door): Promise<void> => {
  const query = 'mutation Retain($input: ApplyRetentionInput!) { applyRetention(input: $input) { id } }';
  await ask(query, { input: { ...application, commandId: randomUUID() } }, door);
};
