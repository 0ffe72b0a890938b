import type { ClassType } from 'type-graphql';
import type { AnyReadModel, Columns, ReadModel } from '@zhudian/projections';
import type { Aggregate } from '../decision/aggregate';
import type { Policy } from '../policies/define-policy';
import type { DueItemsOf } from './due-item';
import { changesBetweenOf, type Tracked } from './entity-diff';
import { timelineOf } from './timeline';
import type { Reference, ReferenceResolvers } from './references';
import { mutationsOf, type Holding } from './mutations';
import type { RequestContext } from './request-context';

/** One slice of a context: an aggregate with its part of the graph and its policies, or a part of the graph alone. */
export interface Slice {
  readonly aggregates: readonly Aggregate[];
  readonly amendments: readonly Aggregate[];
  readonly resolvers: readonly ClassType[];
  readonly references: ReferenceResolvers;
  readonly policies: readonly Policy[];
  readonly dueItems: readonly DueItemsOf[];
  /** The rows whose changes are told. */
  readonly tracked: readonly TrackedRows[];
}

/** A read model whose changes are told, and the type of the graph that shows its rows as entities, if one does. */
export interface TrackedRows {
  readonly name: string | undefined;
  readonly model: AnyReadModel;
}

/** An entity that is changed by the commands of another. */
interface EntityPart extends TrackedRows {
  readonly resolvers: readonly ClassType[];
}

/** An entity in the graph. */
export interface EntitySpec<C extends Columns> {
  readonly name: string;
  readonly type: () => ClassType;
  readonly model: ReadModel<C>;
  /** Whoever gives a command may not see it any more afterwards: then the mutation answers null. */
  readonly mayHide?: boolean;
  /** Resolves a reference from another subgraph; by default to the row of the read model. */
  readonly find?: (context: RequestContext, reference: Reference) => Promise<object | null | undefined> | object | null;
}

export interface SliceSpec<C extends Columns> {
  readonly aggregate?: Aggregate;
  /** The commands that correct and annul its facts, of `amendmentsOf`. */
  readonly amendments?: Aggregate;
  /** The entity that the aggregate's mutations return; other subgraphs refer to it. */
  readonly entity?: EntitySpec<C>;
  /** By command: what is held for its rule. */
  readonly holding?: Readonly<Record<string, Holding>>;
  readonly resolvers?: readonly ClassType[];
  /** How references to other types are resolved here. */
  readonly references?: ReferenceResolvers;
  readonly policies?: readonly Policy[];
  /** Entities that are changed by the commands of another. */
  readonly parts?: readonly EntityPart[];
  /** Read models whose changes are told although their rows are no entities. */
  readonly details?: readonly AnyReadModel[];
  /** What of it can be due: `dueItems` tells it beside what other slices and contexts have. */
  readonly dueItems?: readonly DueItemsOf[];
}

/** Derives from an aggregate and its entity the mutations, the entity's reference and its changes. */
export const defineSlice = <C extends Columns>({
  aggregate,
  amendments,
  entity,
  holding = {},
  resolvers = [],
  references = {},
  policies = [],
  dueItems = [],
  ...spec
}: SliceSpec<C>): Slice => ({
  aggregates: aggregate ? [aggregate] : [],
  amendments: amendments ? [amendments] : [],
  resolvers: [
    resolvers,
    entity ? resolversOf(entity, { aggregate, amendments, holding }) : [],
    resolversOfParts(spec),
  ].flat(),
  references: { ...(entity ? { [entity.name]: referenceOf(entity) } : {}), ...references },
  policies,
  dueItems,
  tracked: trackedIn(entity, spec),
});

type Parts = Pick<SliceSpec<Columns>, 'parts' | 'details'>;

const resolversOfParts = ({ parts = [] }: Parts) => parts.flatMap(({ resolvers }) => resolvers);

const trackedIn = (entity: TrackedRows | undefined, { parts = [], details = [] }: Parts): readonly TrackedRows[] => [
  ...(entity ? [{ name: entity.name, model: entity.model }] : []),
  ...parts,
  ...details.map((model) => ({ name: undefined, model })),
];

interface EntityCommands {
  readonly aggregate: Aggregate | undefined;
  readonly amendments: Aggregate | undefined;
  readonly holding: Readonly<Record<string, Holding>>;
}

const resolversOf = <C extends Columns>(
  { type, model, mayHide = false }: EntitySpec<C>,
  { aggregate, amendments, holding }: EntityCommands,
): readonly ClassType[] => {
  const find = (context: RequestContext, id: string) => context.find(model, id);
  return [
    ...trackedEntity(type, { model }),
    ...(aggregate ? [mutationsOf({ aggregate, type, find, mayHide, holding })] : []),
    ...(amendments ? [mutationsOf({ aggregate: amendments, type, find, mayVanish: true })] : []),
  ];
};

/** An entity that shows its past, and has no commands of its own. */
export const entityPart = <C extends Columns>({
  name,
  type,
  model,
}: Pick<EntitySpec<C>, 'name' | 'type' | 'model'>): EntityPart => ({
  name,
  model,
  resolvers: trackedEntity(type, { model }),
});

/** What every entity shows of its past. */
const trackedEntity = <C extends Columns>(type: () => ClassType, tracked: Tracked<C>): readonly ClassType[] => [
  changesBetweenOf(type, tracked),
  timelineOf(type, tracked),
];

const referenceOf =
  <C extends Columns>({ model, find }: EntitySpec<C>): ReferenceResolvers[string] =>
  (reference, context) =>
    find ? find(context, reference) : context.find(model, reference.id);
