/** The part of both official clients that the contract is told in. The option for the expected state has two names. */
export interface OfficialClient {
  appendToStream(stream: string, events: unknown, options?: unknown): Promise<Appended>;
  readStream(stream: string, options?: unknown): AsyncIterable<Resolved>;
  readAll(options?: unknown): AsyncIterable<Resolved>;
  subscribeToStream(stream: string, options?: unknown): Subscription;
  subscribeToAll(options?: unknown): Subscription;
  setStreamMetadata(stream: string, metadata: unknown, options?: unknown): Promise<Appended>;
  getStreamMetadata(
    stream: string,
  ): Promise<{ readonly metadata?: Record<string, unknown>; readonly metastreamRevision?: bigint }>;
  deleteStream(stream: string, options?: unknown): Promise<unknown>;
  tombstoneStream(stream: string, options?: unknown): Promise<unknown>;
  createPersistentSubscriptionToStream(stream: string, group: string, settings: unknown): Promise<void>;
  createPersistentSubscriptionToAll(group: string, settings: unknown, options?: unknown): Promise<void>;
  updatePersistentSubscriptionToStream(stream: string, group: string, settings: unknown): Promise<void>;
  deletePersistentSubscriptionToStream(stream: string, group: string): Promise<void>;
  deletePersistentSubscriptionToAll(group: string): Promise<void>;
  subscribeToPersistentSubscriptionToStream(stream: string, group: string, options?: unknown): PersistentSubscription;
  subscribeToPersistentSubscriptionToAll(group: string, options?: unknown): PersistentSubscription;
  getPersistentSubscriptionToStreamInfo(stream: string, group: string): Promise<GroupInfo>;
  listAllPersistentSubscriptions(): Promise<readonly GroupInfo[]>;
  replayParkedMessagesToStream(stream: string, group: string, options?: unknown): Promise<void>;
  enableProjection(name: string): Promise<void>;
  disableProjection(name: string): Promise<void>;
  resetProjection(name: string): Promise<void>;
  updateProjection(name: string, query: string): Promise<void>;
  deleteProjection(name: string): Promise<void>;
  getProjectionState(name: string): Promise<unknown>;
  getProjectionResult(name: string): Promise<unknown>;
  getProjectionStatus(name: string): Promise<{ readonly status: string }>;
  createProjection(name: string, query: string): Promise<void>;
  dispose(): Promise<void>;
}

export interface Appended {
  readonly success: boolean;
  readonly nextExpectedRevision: bigint;
  readonly position?: Position;
}

export interface Position {
  readonly commit: bigint;
  readonly prepare: bigint;
}

export interface Recorded {
  readonly id: string;
  readonly streamId: string;
  readonly type: string;
  readonly revision: bigint;
  readonly data: unknown;
  readonly metadata: unknown;
  readonly isJson: boolean;
  readonly created: Date;
  readonly position?: Position;
}

export interface Resolved {
  readonly event?: Recorded;
  readonly link?: Recorded;
  readonly commitPosition?: bigint;
  readonly retryCount?: number;
}

export interface Subscription extends AsyncIterable<Resolved> {
  on(event: string, listener: (argument: never) => void): this;
  unsubscribe(): Promise<void>;
}

export interface PersistentSubscription extends Subscription {
  ack(...events: readonly Resolved[]): Promise<void>;
  nack(action: 'park' | 'retry' | 'skip' | 'stop', reason: string, ...events: readonly Resolved[]): Promise<void>;
}

export interface GroupInfo {
  readonly eventSource: string;
  readonly groupName: string;
  readonly settings: Record<string, unknown>;
  readonly connections: ReadonlyArray<{
    readonly username: string;
    readonly averageItemsPerSecond: number;
    readonly extraStatistics?: ReadonlyMap<string, bigint>;
  }>;
  readonly stats: Record<string, unknown>;
}

/** What the contract takes from a client's package besides the client. */
export interface ClientPackage {
  readonly connect: (connectionString: string) => OfficialClient;
  readonly jsonEvent: (event: { type: string; data: unknown; metadata?: unknown; id?: string }) => {
    readonly id: string;
  };
  readonly binaryEvent: (event: { type: string; data: Uint8Array; metadata?: Uint8Array; id?: string }) => {
    readonly id: string;
  };
  readonly excludeSystemEvents: (options?: unknown) => unknown;
  readonly streamNameFilter: (options: unknown) => unknown;
  readonly eventTypeFilter: (options: unknown) => unknown;
  readonly toStreamSettings: (changes: unknown) => unknown;
  readonly toAllSettings: (changes: unknown) => unknown;
}

/** The expected state of a stream under the names of both clients. */
export const expecting = (state: 'any' | 'no_stream' | 'stream_exists' | bigint) => ({
  streamState: state,
  expectedRevision: state,
});
