import { randomUUID } from 'node:crypto';
import { ClusterInfo, SupportedMethods } from '../protocol/server';
import { uuidOf } from '../protocol/shared';
import { unary, type Method } from '../server/router';

/** The server version whose protocol this store speaks. */
export const SERVER_VERSION = '26.1.0';
const LEADER = 8;
const TICKS_PER_MILLISECOND = 10_000;

export interface Advertised {
  /** The address that clients should use; known once the port is. */
  readonly endPoint: () => { readonly address: string; readonly port: number };
  readonly now: () => number;
}

/** What this server can do, for clients that choose their methods by it. */
const serverFeatures = (methods: readonly Method[]): Method => ({
  service: 'event_store.client.server_features.ServerFeatures',
  name: 'GetSupportedMethods',
  handle: unary(() =>
    SupportedMethods.encode({
      version: SERVER_VERSION,
      methods: methods.map(({ service, name, features = [] }) => ({
        service: service.toLowerCase(),
        method: name.toLowerCase(),
        features,
      })),
    }),
  ),
});

/** A cluster of one, always led by itself. */
const gossip = ({ endPoint, now }: Advertised): Method => {
  const instanceId = uuidOf(randomUUID());
  return {
    service: 'event_store.client.gossip.Gossip',
    name: 'Read',
    handle: unary(() =>
      ClusterInfo.encode({
        members: [
          { instanceId, timeStamp: now() * TICKS_PER_MILLISECOND, state: LEADER, isAlive: true, endPoint: endPoint() },
        ],
      }),
    ),
  };
};

/** The given methods, and those by which clients find them. */
export const advertise = (methods: readonly Method[], advertised: Advertised): readonly Method[] => {
  const all = [...methods, gossip(advertised)];
  return [...all, serverFeatures(all)];
};
