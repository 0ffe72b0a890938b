import type { ClassType } from 'type-graphql';
import type { Context } from '@zhudian/facts';
import type { EventLog } from '@zhudian/log';
import type { Reader } from '@zhudian/projections';
import type { RuleSetOn } from '../commands/command-envelope';
import type { Authorise } from '../commands/authorise';
import type { Aggregate } from '../decision/aggregate';
import type { MadeOf } from '../graph/changes/made-of';
import { ownChangesOf } from '../graph/changes/own-changes';
import { ownDocumentOf } from '../graph/changes/own-document';
import { ownTimelineOf } from '../graph/changes/own-timeline';
import { ownDueItemsOf } from '../graph/due-items';
import { ownCommandsOf } from '../graph/own-commands';
import { ownStepsOf, type StepsOf } from '../graph/own-steps';
import type { SubgraphShape } from '../graph/federated-schema';
import type { ListSizes } from '../graph/list-sizes';
import type { ReferenceResolvers } from '../graph/references';
import type { TrackedRows } from '../graph/entity-spec';
import type { Slice } from '../graph/slice';
import type { Policy } from '../policies/define-policy';
import type { TimedPolicy } from '../policies/timed-policy';
import type { ReadingLog } from '../readings/reading';
import type { Vault } from '../vault/vault';

/** One context as it runs: its part of the graph, and its policies. */
export interface Service {
  readonly context: Context;
  /** Its commands; mutations and the catalogue are generated from them. */
  readonly aggregates: readonly Aggregate[];
  /** The commands that correct and annul what they told. */
  readonly amendments: readonly Aggregate[];
  readonly shape: SubgraphShape;
  readonly policies: readonly Policy[];
  /** Those that act when a time has passed. */
  readonly timedPolicies: readonly TimedPolicy[];
  /** The rows whose changes are told. */
  readonly tracked: readonly TrackedRows[];
  /** What is to be made sure of at every start, before it is ready. */
  readonly begin?: (ports: ServicePorts) => Promise<void>;
  /** What is done at every start too, before it is ready, and from then on every half minute. */
  readonly upkeep?: (ports: ServicePorts) => Promise<void>;
}

export interface ScopePorts {
  readonly reader: Reader;
  readonly log: EventLog;
  readonly context: Context;
  /** How long to wait for a read model. */
  readonly waitMs: number;
}

export interface ServicePorts {
  readonly reader: Reader;
  readonly vault: Vault;
  readonly readings: ReadingLog;
  readonly readStream: EventLog['readStream'];
}

export interface BeginPorts {
  readonly log: EventLog;
  readonly context: Context;
  readonly today: string;
}

/** What a service needs to know of the programme. */
export interface Programme {
  /** The roles that a token may name. */
  readonly roles: readonly string[];
  /** The version of the rule set in force on a business date for an org unit. */
  readonly ruleSetOn: (ports: Pick<ScopePorts, 'reader' | 'context'>) => RuleSetOn;
  /** What happens to the log before a context serves; it may come to it more than once. */
  readonly begin?: (ports: BeginPorts) => Promise<void>;
  /** Whether an actor may act for an org unit. */
  readonly authorise: (ports: ScopePorts) => Authorise;
}

export interface ServiceSpec extends Pick<Service, 'context' | 'begin' | 'upkeep'> {
  /** The table of contents. */
  readonly slices: readonly Slice[];
  /** Entities to which this subgraph only adds, and that another one owns. */
  readonly ownedElsewhere?: readonly string[];
  /** How long its lists of objects may be, by `Type.field`; those of decisions and facts are known. */
  readonly listSizes?: ListSizes;
  /** Of which rows here a thing is made: the timeline of the whole tells of them too. */
  readonly madeOf?: MadeOf;
  /** The stations of the way of a thing that are known here: the whole process is made of them. */
  readonly steps?: StepsOf;
}

const dueResolvers = (context: Context, slices: readonly Slice[]): readonly ClassType[] => {
  const sources = slices.flatMap(({ dueItems }) => dueItems);
  return sources.length > 0 ? [ownDueItemsOf(context, sources)] : [];
};

/** Puts the slices of a context together. */
export const defineService = ({
  context,
  slices,
  ownedElsewhere = [],
  listSizes = {},
  madeOf = {},
  steps = {},
  begin,
  upkeep,
}: ServiceSpec): Service => {
  const tracked = slices.flatMap((slice) => slice.tracked);
  return {
    context,
    aggregates: slices.flatMap(({ aggregates }) => aggregates),
    amendments: slices.flatMap(({ amendments }) => amendments),
    shape: {
      resolvers: [
        ...slices.flatMap(({ resolvers }) => resolvers),
        ...dueResolvers(context, slices),
        ownChangesOf(context, tracked),
        ownTimelineOf({ context, tracked, madeOf }),
        ownDocumentOf(context, tracked),
        ownStepsOf(steps),
        ownCommandsOf(),
      ],
      references: Object.assign({}, ...slices.map(({ references }) => references)) as ReferenceResolvers,
      ownedElsewhere,
      listSizes,
    },
    policies: slices.flatMap(({ policies }) => policies),
    timedPolicies: slices.flatMap(({ timedPolicies }) => timedPolicies),
    tracked,
    ...(begin ? { begin } : {}),
    ...(upkeep ? { upkeep } : {}),
  };
};
