import { decodeNodeId, encodeNodeId, ORIGIN, type NodeKey } from '@zhudian/facts';
import { visit, type GraphQLResolveInfo } from 'graphql';
import { graphNameOf } from '../changes/changes-sdl';
import { MOST_FACTS } from '../changes/page-sdl';
import { checkArguments } from '../changes/changes-source';
import type { JsonObject } from '../execution/values';
import { errorOf, Existence } from '../nodes/existence';
import { nodeOwners, subgraphsWith } from '../nodes/node-owners';
import { OwnSubgraph, type Sources } from '../nodes/own-subgraph';
import type { OperationContext } from '../operation/operation-context';
import { auditSdl } from './audit-sdl';
import { mergeSteps, type OwnStep, type OwnSteps } from './merge-process';
import { mergeTimelines, timelinePage, type MergedFact, type OwnTimeline } from './merge-timeline';

const FIELD = 'ownTimeline';
const QUERY = `query($after:String,$newestFirst:Boolean,$details:Boolean,$of:ID,$whole:Boolean,$by:ID,$under:ID,$types:[String!],
  $occurredFrom:LocalDate,$occurredTo:LocalDate,$recordedFrom:LocalDate,$recordedTo:LocalDate,$most:Int!){
  ${FIELD}(after:$after,newestFirst:$newestFirst,details:$details,of:$of,whole:$whole,by:$by,under:$under,types:$types,
    occurredFrom:$occurredFrom,occurredTo:$occurredTo,recordedFrom:$recordedFrom,recordedTo:$recordedTo,most:$most){
    reached facts{position place id type stream revision occurredOn recordedOn recordedAt actorId actorRole actorUnit actingFor
      ruleSet data corrects reasons{code reason} evidence{sha256 name mime size aboutFrom aboutUntil} changes{type id field before after}
      touched{type id}}}}`;

const STEPS = 'ownSteps';
const STEPS_QUERY = `query($of:ID!,$today:LocalDate){
  ${STEPS}(of:$of,today:$today){
    today steps{kind of dueOn metOn state daysLate factId aboutType aboutId rule source}}}`;

interface ProcessArgs extends JsonObject {
  readonly of: string;
  readonly today?: string | null;
}
interface TimelineArgs extends JsonObject {
  readonly of?: string | null;
  readonly order?: 'OLDEST_FIRST' | 'NEWEST_FIRST';
  readonly types?: readonly string[] | null;
  readonly contexts?: readonly string[] | null;
  readonly after?: string | null;
}

type Find = (key: NodeKey) => Promise<object | null>;

/** Whether a document names a field anywhere: what is told beyond need does no harm. */
const isSelected = ({ operation, fragments }: GraphQLResolveInfo, field: string): boolean => {
  let found = false;
  const Field = ({ name }: { readonly name: { readonly value: string } }) => {
    found ||= name.value === field;
  };
  for (const definition of [operation, ...Object.values(fragments)]) visit(definition, { Field });
  return found;
};

/** The subgraph that resolves `timeline`: it asks every context for the facts it recorded, and merges them. */
export class AuditSource extends OwnSubgraph {
  private readonly contexts: readonly string[];
  private readonly processed: readonly string[];
  private readonly owners: ReadonlyMap<string, string>;

  constructor(supergraphSdl: string, sources: Sources) {
    const owners = nodeOwners(supergraphSdl);
    super(auditSdl([...owners.keys()]), sources);
    this.owners = owners;
    this.contexts = subgraphsWith(supergraphSdl, FIELD);
    this.processed = subgraphsWith(supergraphSdl, STEPS);
  }

  protected rootFor(context: OperationContext) {
    return {
      timeline: (args: TimelineArgs, _: unknown, info: GraphQLResolveInfo) =>
        this.page(args, context, isSelected(info, 'changes')),
      wholeProcess: (args: ProcessArgs) => this.whole(args, context),
    };
  }

  private async page({ contexts, order, ...asked }: TimelineArgs, context: OperationContext, details: boolean) {
    checkArguments({ ...asked, entities: asked.of ? [asked.of] : null }, context.operation);
    context.operation.outcome.reads.tellPosition();
    const find = this.finder(context);
    const isBackward = order === 'NEWEST_FIRST';
    const whole = asked.of ? await this.isThere(asked.of, find) : false;
    const variables = { ...asked, details, whole, newestFirst: isBackward, most: MOST_FACTS };
    const among = this.contexts.filter((name) => !contexts || contexts.includes(graphNameOf(name)));
    const parts = await Promise.all(among.map((name) => this.timelineIn(name, variables, context)));
    const end = context.position ?? ORIGIN;
    const merged = parts.length > 0 ? mergeTimelines(parts, isBackward) : { facts: [], reached: isBackward ? 0 : end };
    return timelinePage(merged, merged.facts.map(factOf(find)), { end, isBackward });
  }

  private async whole(args: ProcessArgs, context: OperationContext) {
    checkArguments({ entities: [args.of] }, context.operation);
    const find = this.finder(context);
    const key = decodeNodeId(args.of);
    const subject = key ? await find(key) : null;
    if (!subject) return null;
    const asked = this.processed.map((name) => this.fieldOf<OwnSteps>(name, [STEPS, STEPS_QUERY, args], context));
    const parts = await Promise.all(asked);
    const whole = mergeSteps(parts, stepOf(find));
    // Only what has a way has one that can be told.
    return whole.steps.length > 0 ? { subject, ...whole } : null;
  }

  /** What somebody may not see is not told of as a whole, either. */
  private async isThere(of: string, find: Find): Promise<boolean> {
    const key = decodeNodeId(of);
    return key !== undefined && (await find(key)) !== null;
  }

  private finder(context: OperationContext): Find {
    const existence = new Existence((owner, request) => this.askOther(owner, request, context));
    return async (key) => {
      const owner = this.owners.get(key.type);
      return owner === undefined ? null : existence.find(key, owner);
    };
  }

  private async timelineIn(name: string, variables: JsonObject, context: OperationContext): Promise<OwnTimeline> {
    const told = await this.fieldOf<Omit<OwnTimeline, 'context'>>(name, [FIELD, QUERY, variables], context);
    return { context: name, ...told };
  }

  /** What a query of one field of a context is answered. */
  private async fieldOf<T>(
    name: string,
    [field, query, variables]: readonly [string, string, JsonObject],
    context: OperationContext,
  ): Promise<T> {
    const { data, errors = [] } = await this.askOther(name, { query, operationName: undefined, variables }, context);
    const [error] = errors;
    if (error) throw errorOf(error);
    return data?.[field] as T;
  }
}

const stepOf =
  (find: Find) =>
  ({ aboutType, aboutId, ...step }: OwnStep) => ({ ...step, about: () => find({ type: aboutType, id: aboutId }) });

const factOf =
  (find: Find) =>
  ({ context, fact: { touched, changes = [], ...fact } }: MergedFact) => ({
    ...fact,
    context: graphNameOf(context),
    changes: changes.map(({ type, id, ...change }) => ({ ...change, about: type && encodeNodeId({ type, id }) })),
    about: touched.map(encodeNodeId),
    actor: () => (fact.actorId === null ? null : find({ type: 'Person', id: fact.actorId })),
    // What was annulled later is not there any more.
    entities: async () => (await Promise.all(touched.map(find))).filter((entity) => entity !== null),
  });
