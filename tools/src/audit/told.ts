import { categoryOfStream, encodeNodeId, encodePosition, idOfStream } from '@zhudian/facts';
import type { Ground, ToldFact } from '@zhudian/transparency';

export interface Gateway {
  readonly url: string;
  readonly token: string;
}

const QUERY = `query ($of: ID!, $after: String) {
  timeline(of: $of, after: $after) { facts { id data reasons { code reason } } position hasMore } }`;

interface Page {
  readonly facts: readonly ToldFact[];
  readonly position: string;
  readonly hasMore: boolean;
}

interface Answer {
  readonly data?: { readonly timeline: Page } | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** What is no entity of the graph has no timeline. */
const NO_ENTITY = 'NODE_ID_INVALID';

/** @throws what the gateway says, unless it is that there is no such entity. */
const timelineIn = ({ data, errors = [] }: Answer, url: string): Page | undefined => {
  const [error] = errors;
  if (error?.extensions?.code === NO_ENTITY) return undefined;
  if (error || !data) throw new Error(error?.message ?? url);
  return data.timeline;
};

const pageOf = async ({ url, token }: Gateway, asOf: string, variables: object): Promise<Page | undefined> => {
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${token}`,
    'x-zhudian-as-of': asOf,
  };
  const body = JSON.stringify({ query: QUERY, variables });
  const response = await fetch(new URL('/graphql', url), { method: 'POST', headers, body });
  return timelineIn((await response.json()) as Answer, url);
};

/** The timeline of what a stream tells of, page by page. */
async function* timelineOf(gateway: Gateway, asOf: string, stream: string): AsyncGenerator<ToldFact> {
  const of = encodeNodeId({ type: categoryOfStream(stream), id: idOfStream(stream) });
  for (let after: string | undefined, page: Page | undefined; ;) {
    page = await pageOf(gateway, asOf, { of, after });
    yield* page?.facts ?? [];
    if (!page?.hasMore) return;
    after = page.position;
  }
}

/** The facts of a ground as the graph tells them to the bearer of a token, as of the decision; what he may not see is not among them. */
export const toldBy = async (gateway: Gateway, { decision, facts }: Ground): Promise<ReadonlyMap<string, ToldFact>> => {
  const told = new Map<string, ToldFact>();
  const asOf = encodePosition(decision.position);
  for (const stream of new Set([...facts.values()].map((fact) => fact.stream)))
    for await (const fact of timelineOf(gateway, asOf, stream))
      if (facts.has(fact.id) && fact.data !== null) told.set(fact.id, fact);
  return told;
};
