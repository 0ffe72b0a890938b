import type { Right } from '../server/access';
import { denied } from './denied';

/**
 * What a caller must be to call a method at all, as on the real server. What is not listed is refused. Methods that work on a stream
 * or a user ask in addition whether it is one of the caller's.
 */
const BY_SERVICE: Readonly<Record<string, Readonly<Record<string, Right>>>> = {
  'event_store.client.streams.Streams': {
    Read: 'user',
    Append: 'user',
    BatchAppend: 'user',
    Delete: 'user',
    Tombstone: 'user',
  },
  'kurrentdb.protocol.v2.streams.StreamsService': { AppendRecords: 'user', AppendSession: 'user' },
  'event_store.client.persistent_subscriptions.PersistentSubscriptions': {
    Create: '$ops',
    Update: '$ops',
    Delete: '$ops',
    Read: 'user',
    GetInfo: 'user',
    List: 'user',
    ReplayParked: '$ops',
    RestartSubsystem: '$ops',
  },
  'event_store.client.projections.Projections': {
    Create: '$ops',
    Update: '$ops',
    Delete: '$ops',
    Statistics: 'user',
    Enable: '$ops',
    Disable: '$ops',
    Reset: '$ops',
    State: 'user',
    Result: 'user',
    RestartSubsystem: '$ops',
  },
  'event_store.client.users.Users': {
    Create: '$admins',
    Update: '$admins',
    Delete: '$admins',
    Enable: '$admins',
    Disable: '$admins',
    Details: 'user',
    ChangePassword: 'user',
    ResetPassword: '$admins',
  },
  'event_store.client.operations.Operations': {
    StartScavenge: '$ops',
    StopScavenge: '$ops',
    MergeIndexes: '$ops',
    ResignNode: '$ops',
    SetNodePriority: '$ops',
    RestartPersistentSubscriptions: '$ops',
    Shutdown: '$ops',
  },
  'event_store.client.monitoring.Monitoring': { Stats: 'user' },
  'event_store.client.gossip.Gossip': { Read: 'anonymous' },
  'event_store.client.server_features.ServerFeatures': { GetSupportedMethods: 'anonymous' },
};

/** By `/service/name`. */
export const METHOD_RIGHTS: ReadonlyMap<string, Right> = new Map(
  Object.entries(BY_SERVICE).flatMap(([service, methods]) =>
    Object.entries(methods).map(([name, right]) => [`/${service}/${name}`, right] as const),
  ),
);

/** Throws a GrpcError for a method that is not listed. */
export const rightToCall = (method: string): Right => {
  const right = METHOD_RIGHTS.get(method);
  if (right === undefined) throw denied();
  return right;
};
