import { decodeNodeId } from '@zhudian/facts';
import { gatewayError } from '../errors/gateway-error';
import type { OperationContext } from '../operation/operation-context';
import { Existence, type Stub } from './existence';
import { nodeOwners } from './node-owners';
import { nodesSdl } from './nodes-sdl';
import { OwnSubgraph, type Sources } from './own-subgraph';

const MOST_IDS = 200;
/** How much of an invalid id an error message repeats. */
const SHOWN = 100;

/** The subgraph that resolves `node(id:)`: it decodes ids to types and keys, and asks their owners whether they exist. */
export class NodesSource extends OwnSubgraph {
  private readonly owners: ReadonlyMap<string, string>;

  constructor(supergraphSdl: string, sources: Sources) {
    const owners = nodeOwners(supergraphSdl);
    super(nodesSdl([...owners.keys()]), sources);
    this.owners = owners;
  }

  protected rootFor(context: OperationContext) {
    const existence = new Existence((owner, request) => this.askOther(owner, request, context));
    const find = (id: string) => this.find(id, existence);
    return { node: ({ id }: { readonly id: string }) => find(id), nodes: all(find) };
  }

  private async find(nodeId: string, existence: Existence): Promise<Stub | null> {
    const key = decodeNodeId(nodeId);
    const owner = key && this.owners.get(key.type);
    if (!key || owner === undefined) throw gatewayError('NODE_ID_INVALID', nodeId.slice(0, SHOWN).toWellFormed());
    return existence.find(key, owner);
  }
}

const all =
  (find: (id: string) => Promise<Stub | null>) =>
  ({ ids }: { readonly ids: readonly string[] }): readonly Promise<Stub | null>[] => {
    if (ids.length > MOST_IDS) throw gatewayError('NODE_IDS_TOO_MANY', ids.length, MOST_IDS);
    return ids.map(find);
  };
