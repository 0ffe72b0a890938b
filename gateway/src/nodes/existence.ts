import { encodeNodeId, type NodeKey } from '@zhudian/facts';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { SubgraphAnswer, SubgraphRequest } from '../execution/execution';

/** All that is known here of an entity: its type and its key. */
export interface Stub {
  readonly __typename: string;
  readonly id: string;
}

interface Wanted extends NodeKey {
  readonly owner: string;
  readonly settle: (outcome: Stub | null | Error) => void;
}

const QUERY = 'query($representations:[_Any!]!){_entities(representations:$representations){__typename}}';

/** A reference with its global id is one that a caller gave: the owner looks whether there is such an entity. */
const representationOf = ({ type, id }: NodeKey) => ({ __typename: type, id, nodeId: encodeNodeId({ type, id }) });

const errorOf = ({ message, extensions }: GraphQLFormattedError) =>
  new GraphQLError(message, { ...(extensions && { extensions }) });

/** Whether entities exist, as their owners say: all that one tick wants to know is one question to each owner. */
export class Existence {
  private wanted: Wanted[] = [];

  constructor(private readonly ask: (subgraph: string, request: SubgraphRequest) => Promise<SubgraphAnswer>) {}

  /** The entity's stub, or `null` when its owner has none. Rejects when the owner cannot say. */
  find(key: NodeKey, owner: string): Promise<Stub | null> {
    return new Promise((resolve, reject) => {
      const settle: Wanted['settle'] = (outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome));
      if (this.wanted.length === 0) queueMicrotask(() => this.askAll());
      this.wanted.push({ ...key, owner, settle });
    });
  }

  private askAll() {
    const all = this.wanted;
    this.wanted = [];
    for (const [owner, wanted] of Map.groupBy(all, (one) => one.owner)) {
      this.askOwner(owner, wanted).catch((error: unknown) => {
        for (const { settle } of wanted) settle(error as Error);
      });
    }
  }

  private async askOwner(owner: string, wanted: readonly Wanted[]) {
    const representations = wanted.map(representationOf);
    const request = { query: QUERY, operationName: undefined, variables: { representations } };
    const { data, errors = [] } = await this.ask(owner, request);
    const entities: unknown = data?.['_entities'];
    wanted.forEach(({ type, id, settle }, index) => {
      const [error] = Array.isArray(entities) ? errors.filter(({ path }) => path?.[1] === index) : errors;
      const exists = Array.isArray(entities) && entities[index] !== null;
      settle(error ? errorOf(error) : exists ? { __typename: type, id } : null);
    });
  }
}
