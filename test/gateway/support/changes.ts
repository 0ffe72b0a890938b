import type { TestGraph } from './test-graph';

/** A fact as the graph tells it. */
export interface ChangeFact {
  readonly id: string;
  readonly position: string;
  readonly type: string;
  readonly stream: string;
  readonly actorId: string | null;
  readonly actorRole: string | null;
  readonly actorUnit: string | null;
  readonly actingFor: string | null;
  readonly data: unknown;
}

export const TOLD =
  'id position type context stream revision occurredOn recordedAt actorId actorRole actorUnit actingFor data about';

const QUERY = `query ($after: String, $types: [String!], $contexts: [ChangeContext!], $under: ID, $entities: [ID!]) {
  changesAfter(after: $after, types: $types, contexts: $contexts, under: $under, entities: $entities) {
    position hasMore facts { ${TOLD} } } }`;

interface Page {
  readonly position: string;
  readonly hasMore: boolean;
  readonly facts: readonly ChangeFact[];
}

/** All changes after a position, page by page. */
export const readChanges = async (
  ask: TestGraph['ask'],
  token: string,
  args: object = {},
): Promise<readonly ChangeFact[]> => {
  const told: ChangeFact[] = [];
  for (let after = {}; ;) {
    const variables = { ...args, ...after };
    const { body } = await ask(QUERY, { authorization: `Bearer ${token}` }, { variables });
    expect(body.errors).toBeUndefined();
    const { position, hasMore, facts } = (body.data as { changesAfter: Page }).changesAfter;
    told.push(...facts);
    if (!hasMore) return told;
    after = { after: position };
  }
};
