import { ClusterInfo, SupportedMethods } from '../protocol/server';
import { uuidOf } from '../protocol/shared';
import { unary, type Method } from '../server/router';
import { SERVER_VERSION, type Node } from './node';

const LEADER = 8;
const TICKS_PER_MILLISECOND = 10_000;

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
const gossip = (node: Node, now: () => number): Method => ({
  service: 'event_store.client.gossip.Gossip',
  name: 'Read',
  handle: unary(() => {
    const timeStamp = now() * TICKS_PER_MILLISECOND;
    const instanceId = uuidOf(node.instanceId);
    return ClusterInfo.encode({
      members: [{ instanceId, timeStamp, state: LEADER, isAlive: true, endPoint: node.endPoint() }],
    });
  }),
});

/** The given methods, and those by which clients find them. */
export const advertise = (methods: readonly Method[], node: Node, now: () => number): readonly Method[] => {
  const all = [...methods, gossip(node, now)];
  return [...all, serverFeatures(all)];
};
