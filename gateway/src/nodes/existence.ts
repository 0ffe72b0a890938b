import { encodeNodeId, type NodeKey } from '@zhudian/facts';
import DataLoader from 'dataloader';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { SubgraphAnswer, SubgraphRequest } from '../execution/execution';

/** The type and key of an entity. */
export interface Stub {
  readonly __typename: string;
  readonly id: string;
}

const QUERY = 'query($representations:[_Any!]!){_entities(representations:$representations){__typename}}';

/** `nodeId` marks a reference that came from a caller: the owner checks that the entity exists. */
const representationOf = ({ type, id }: NodeKey) => ({ __typename: type, id, nodeId: encodeNodeId({ type, id }) });

/** The error of a subgraph, as it was. */
export const errorOf = ({ message, extensions }: GraphQLFormattedError) =>
  new GraphQLError(message, { ...(extensions && { extensions }) });

/** Checks with their owners whether entities exist; batches all checks of one tick into one request per owner. */
export class Existence {
  private readonly loaders = new Map<string, DataLoader<NodeKey, Stub | null, string>>();

  constructor(private readonly ask: (subgraph: string, request: SubgraphRequest) => Promise<SubgraphAnswer>) {}

  /** The entity's stub, or `null` if its owner has none. Rejects if the owner cannot answer. */
  find(key: NodeKey, owner: string): Promise<Stub | null> {
    let loader = this.loaders.get(owner);
    if (!loader) {
      loader = new DataLoader((keys) => this.askOwner(owner, keys), { cacheKeyFn: encodeNodeId });
      this.loaders.set(owner, loader);
    }
    return loader.load(key);
  }

  private async askOwner(owner: string, keys: readonly NodeKey[]): Promise<(Stub | null | Error)[]> {
    const representations = keys.map(representationOf);
    const request = { query: QUERY, operationName: undefined, variables: { representations } };
    const { data, errors = [] } = await this.ask(owner, request);
    const entities: unknown = data?.['_entities'];
    return keys.map(({ type, id }, index) => {
      const [error] = Array.isArray(entities) ? errors.filter(({ path }) => path?.[1] === index) : errors;
      if (error) return errorOf(error);
      return Array.isArray(entities) && entities[index] !== null ? { __typename: type, id } : null;
    });
  }
}
