import {
  catalogue,
  allSchemas,
  decodeNodeId,
  decodePosition,
  encodeNodeId,
  encodePosition,
  id,
  ORIGIN,
  type NodeKey,
} from '@zhudian/facts';
import { gatewayError } from '../errors/gateway-error';
import type { JsonObject } from '../execution/values';
import { errorOf, Existence } from '../nodes/existence';
import { nodeOwners, subgraphsWith } from '../nodes/node-owners';
import { OwnSubgraph, type Sources } from '../nodes/own-subgraph';
import { positionIn, type Losses } from '../operation/named-position';
import type { OperationContext } from '../operation/operation-context';
import { changesSdl, graphNameOf } from './changes-sdl';
import type { SegmentSigner } from './segments';
import type { Backlog } from './backlog';
import { MOST_FACTS } from './page-sdl';
import { reaching } from './reaching';
import { mergeChanges, pageOf, type ChangePage, type MergedChange, type OwnChanges } from './merge-changes';

const FIELD = 'ownChanges';
const QUERY = `query($after:String,$types:[String!],$under:ID,$entities:[ID!],$most:Int!){
  ${FIELD}(after:$after,types:$types,under:$under,entities:$entities,most:$most){reached facts}}`;
/** A page of a file, of which nobody resolves anything. */
const IN_BULK = 1_000;

const TYPES: ReadonlySet<string> = new Set(catalogue.flatMap((family) => Object.keys(allSchemas(family))));
/** How much of an invalid argument an error message repeats. */
const SHOWN = 100;

/** What is asked of the stream of changes. */
export interface ChangesArgs {
  readonly after?: string | null;
  readonly types?: readonly string[] | null;
  readonly contexts?: readonly string[] | null;
  readonly under?: string | null;
  readonly entities?: readonly string[] | null;
}

type Find = (key: NodeKey) => Promise<object | null>;

const refused = (code: 'FACT_TYPE_UNKNOWN' | 'NODE_ID_INVALID', value: string) =>
  gatewayError(code, value.slice(0, SHOWN).toWellFormed());

/** @throws what a caller is told of arguments that mean nothing. */
export const checkArguments = ({ after, types, under, entities }: ChangesArgs, losses: Losses): void => {
  if (after) positionIn(after, losses);
  const unknown = types?.find((type) => !TYPES.has(type));
  if (unknown !== undefined) throw refused('FACT_TYPE_UNKNOWN', unknown);
  const misnamed = entities?.find((nodeId) => !decodeNodeId(nodeId));
  if (misnamed !== undefined) throw refused('NODE_ID_INVALID', misnamed);
  if (typeof under === 'string' && !id.safeParse(under).success)
    throw gatewayError('BAD_USER_INPUT', `under: ${under.slice(0, SHOWN).toWellFormed()}`);
};

/** The subgraph that resolves `changesAfter`: it asks every context for the facts it recorded, and merges them. */
export class ChangesSource extends OwnSubgraph {
  private readonly contexts: readonly string[];
  private readonly owners: ReadonlyMap<string, string>;

  constructor(
    supergraphSdl: string,
    sources: Sources,
    private readonly signer?: SegmentSigner,
  ) {
    const owners = nodeOwners(supergraphSdl);
    super(changesSdl([...owners.keys()]), sources);
    this.owners = owners;
    this.contexts = subgraphsWith(supergraphSdl, FIELD);
  }

  protected rootFor(context: OperationContext) {
    const { payload } = context;
    const changesAfter = (args: ChangesArgs) => this.page(args, context);
    return { changesAfter, changes: payload, stateThenChanges: payload };
  }

  /** The next page of an operation, up to its position at the most. */
  async page(args: ChangesArgs, context: OperationContext, backlog?: Backlog): Promise<ChangePage> {
    checkArguments(args, context.operation);
    context.operation.outcome.reads.tellPosition();
    const { contexts, ...filters } = args;
    const told = context.operation.moment.inBulk ? IN_BULK : MOST_FACTS;
    const after = args.after ? (decodePosition(args.after) ?? ORIGIN) : ORIGIN;
    const among = this.contexts.filter((name) => !contexts || contexts.includes(graphNameOf(name)));
    const parts = await Promise.all(
      among.map((name) => {
        const ask = (most: number) =>
          this.changesIn(name, { ...filters, most: Math.max(told, most) }, reaching(context, after));
        return backlog ? backlog.of(name, after, ask) : ask(told);
      }),
    );
    const end = context.position ?? after;
    const merged =
      parts.length > 0 ? mergeChanges(parts, after, told) : { changes: [], position: Math.max(after, end) };
    const page = pageOf(merged, merged.changes.map(changeOf(this.finder(context))), end);
    const { signer } = this;
    if (!signer) return page;
    const { authorization } = context.operation;
    const segmentFrom = (from: string) => signer.sign({ ...page, args: { ...args }, after: from, authorization });
    return { ...page, segment: () => segmentFrom(encodePosition(after)), segmentFrom };
  }

  private finder(context: OperationContext): Find {
    const existence = new Existence((owner, request) => this.askOther(owner, request, context));
    return async (key) => {
      const owner = this.owners.get(key.type);
      return owner === undefined ? null : existence.find(key, owner);
    };
  }

  private async changesIn(name: string, variables: JsonObject, context: OperationContext): Promise<OwnChanges> {
    const { data, errors = [] } = await this.askOther(
      name,
      { query: QUERY, operationName: undefined, variables },
      context,
    );
    const [error] = errors;
    if (error) throw errorOf(error);
    return { context: name, ...(data?.[FIELD] as Omit<OwnChanges, 'context'>) };
  }
}

const changeOf =
  (find: Find) =>
  ({ context, fact: { touched, ...fact } }: MergedChange) => ({
    ...fact,
    context: graphNameOf(context),
    about: touched.map(encodeNodeId),
    // What was annulled later is not there any more.
    entities: async () => (await Promise.all(touched.map(find))).filter((entity) => entity !== null),
  });
