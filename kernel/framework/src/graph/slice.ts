import type { ClassType } from 'type-graphql';
import type { AnyReadModel, Columns } from '@zhudian/projections';
import type { Aggregate } from '../decision/aggregate';
import type { Policy } from '../policies/define-policy';
import type { TimedPolicy } from '../policies/timed-policy';
import type { DueItemsOf } from './due-item';
import { trackedEntity, type EntityPart } from './entity-part';
import type { EntitySpec, TrackedRows } from './entity-spec';
import type { ReferenceResolvers } from './references';
import { mutationsOf, type Holding } from './mutations';
import type { RequestContext } from './request-context';

/** One slice of a context: an aggregate with its part of the graph and its policies, or a part of the graph alone. */
export interface Slice {
  readonly aggregates: readonly Aggregate[];
  readonly amendments: readonly Aggregate[];
  readonly resolvers: readonly ClassType[];
  readonly references: ReferenceResolvers;
  readonly policies: readonly Policy[];
  readonly timedPolicies: readonly TimedPolicy[];
  readonly dueItems: readonly DueItemsOf[];
  /** The rows whose changes are told. */
  readonly tracked: readonly TrackedRows[];
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
  /** Those that act when a time has passed. */
  readonly timedPolicies?: readonly TimedPolicy[];
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
  dueItems = [],
  ...spec
}: SliceSpec<C>): Slice => ({
  aggregates: aggregate ? [aggregate] : [],
  amendments: amendments ? [amendments] : [],
  resolvers: [
    resolvers,
    entity ? resolversOf(entity, { aggregate, amendments, holding, parts: spec.parts }) : [],
    resolversOfParts(spec, { aggregate, holding }),
  ].flat(),
  references: { ...(entity ? { [entity.name]: referenceOf(entity) } : {}), ...references },
  ...policiesIn(spec),
  dueItems,
  tracked: trackedIn(entity, spec),
});

const policiesIn = ({ policies = [], timedPolicies = [] }: Pick<SliceSpec<Columns>, 'policies' | 'timedPolicies'>) => ({
  policies,
  timedPolicies,
});

type Parts = Pick<SliceSpec<Columns>, 'parts' | 'details'>;

const resolversOfParts = ({ parts = [] }: Parts, commands: Pick<EntityCommands, 'aggregate' | 'holding'>) =>
  parts.flatMap((part) => part.resolversIn(commands));

const trackedIn = (entity: TrackedRows | undefined, { parts = [], details = [] }: Parts): readonly TrackedRows[] => [
  ...(entity ? [{ name: entity.name, model: entity.model }] : []),
  ...parts,
  ...details.map((model) => ({ name: undefined, model })),
];

interface EntityCommands {
  readonly aggregate: Aggregate | undefined;
  readonly amendments: Aggregate | undefined;
  readonly holding: Readonly<Record<string, Holding>>;
  readonly parts: readonly EntityPart[] | undefined;
}

const resolversOf = <C extends Columns>(
  { type, model, mayHide = false }: EntitySpec<C>,
  { aggregate, amendments, holding, parts = [] }: EntityCommands,
): readonly ClassType[] => {
  const isAnswerOf = (command: string) => !parts.some(({ answers }) => answers.includes(command));
  const find = (context: RequestContext, id: string) => context.find(model, id);
  return [
    ...trackedEntity(type, { model }),
    ...(aggregate ? [mutationsOf({ aggregate, type, find, mayHide, holding, isAnswerOf })] : []),
    ...(amendments ? [mutationsOf({ aggregate: amendments, type, find, mayVanish: true })] : []),
  ];
};

const referenceOf =
  <C extends Columns>({ model, find }: EntitySpec<C>): ReferenceResolvers[string] =>
  (reference, context) =>
    find ? find(context, reference) : context.find(model, reference.id);
