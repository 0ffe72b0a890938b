import type { Decoded } from '../codec/message';
import type { PersistentChangeReq } from '../protocol/persistent';
import { InvalidRequestError } from '../store/errors';

type RequestedSettings = NonNullable<NonNullable<Decoded<typeof PersistentChangeReq>['options']>['settings']>;

export const STRATEGIES = ['DispatchToSingle', 'RoundRobin', 'Pinned', 'PinnedByCorrelation'] as const;
export type Strategy = (typeof STRATEGIES)[number];

export interface FilterSettings {
  readonly on: 'stream' | 'type';
  readonly regex?: string;
  readonly prefixes?: readonly string[];
}

/** How a group of consumers is served. Times are milliseconds. */
export interface GroupSettings {
  readonly resolveLinks: boolean;
  readonly extraStatistics: boolean;
  readonly messageTimeout: number;
  readonly maxRetryCount: number;
  readonly checkpointAfter: number;
  readonly minCheckpointCount: number;
  readonly maxCheckpointCount: number;
  /** 0 is no limit. */
  readonly maxSubscriberCount: number;
  readonly liveBufferSize: number;
  readonly historyBufferSize: number;
  readonly readBatchSize: number;
  readonly strategy: Strategy;
}

/** A group as it is remembered. */
export interface GroupConfig {
  /** A stream's name or `$all`. */
  readonly source: string;
  readonly group: string;
  readonly settings: GroupSettings;
  /** What was asked for: a revision or position, or -1 for the end. */
  readonly startFrom: number;
  /** The group begins after this revision or position: the end is resolved when the group is created. */
  readonly startAfter: number;
  readonly filter?: FilterSettings;
}

const TICKS_PER_MILLISECOND = 10_000;

const strategyOf = ({ consumerStrategy, namedConsumerStrategy }: RequestedSettings): Strategy => {
  const name = consumerStrategy || STRATEGIES[namedConsumerStrategy];
  const known = STRATEGIES.find((strategy) => strategy === name);
  if (known) return known;
  throw new InvalidRequestError(`Consumer strategy ${name ?? ''} does not exist.`);
};

const milliseconds = (ms: number | undefined, ticks: number | undefined): number =>
  ms ?? (ticks === undefined ? 0 : ticks / TICKS_PER_MILLISECOND);

const refuseImpossible = (settings: GroupSettings): GroupSettings => {
  const { historyBufferSize, readBatchSize, liveBufferSize } = settings;
  if (liveBufferSize <= 0 || historyBufferSize <= 0 || readBatchSize <= 0)
    throw new InvalidRequestError('Buffer sizes must be positive.');
  if (readBatchSize >= historyBufferSize)
    throw new InvalidRequestError('The read batch size must be smaller than the history buffer size.');
  return settings;
};

/** Throws InvalidRequestError for settings that cannot work. */
export const settingsOf = (requested: RequestedSettings): GroupSettings => {
  return refuseImpossible({
    resolveLinks: requested.resolveLinks,
    extraStatistics: requested.extraStatistics,
    maxRetryCount: requested.maxRetryCount,
    minCheckpointCount: requested.minCheckpointCount,
    maxCheckpointCount: requested.maxCheckpointCount,
    maxSubscriberCount: requested.maxSubscriberCount,
    liveBufferSize: requested.liveBufferSize,
    historyBufferSize: requested.historyBufferSize,
    readBatchSize: requested.readBatchSize,
    messageTimeout: milliseconds(requested.messageTimeoutMs, requested.messageTimeoutTicks),
    checkpointAfter: milliseconds(requested.checkpointAfterMs, requested.checkpointAfterTicks),
    strategy: strategyOf(requested),
  });
};

export const ALL = '$all';
export const keyOf = (source: string, group: string): string => `${source}::${group}`;
export const checkpointStream = ({ source, group }: GroupConfig): string =>
  `$persistentsubscription-${keyOf(source, group)}-checkpoint`;
export const parkedStream = ({ source, group }: GroupConfig): string =>
  `$persistentsubscription-${keyOf(source, group)}-parked`;
