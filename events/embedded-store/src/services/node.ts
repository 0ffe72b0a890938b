import { randomUUID } from 'node:crypto';
import type { EndPoint } from '../server/end-point';
import type { EventStore } from '../store/event-store';

/** The server version whose protocol this store speaks. */
export const SERVER_VERSION = '26.1.0';
const LEADER = 'Leader';

/** What a node tells of itself, to clients of a cluster that it is alone in. */
export class Node {
  readonly instanceId = randomUUID();
  readonly #epochId = randomUUID();
  readonly #store: EventStore;
  readonly #now: () => number;
  /** The address that clients should use. */
  readonly endPoint: () => EndPoint;

  /** The address is asked for once the store listens. */
  constructor(store: EventStore, now: () => number, endPoint: () => EndPoint) {
    this.#store = store;
    this.#now = now;
    this.endPoint = endPoint;
  }

  /** Puts what it is into the streams that the real server has for it. */
  announce(): void {
    const { memory } = this.#store.reader;
    const { lost } = this.#store.log;
    if (lost.length > 0) memory.put('$mem-lost-positions', '$PositionsLost', { lost }, this.#now());
    const members = [Object.fromEntries(Object.entries(this.member()).map(([name, value]) => [inPascal(name), value]))];
    memory.put('$mem-node-state', '$NodeStateChanged', { State: LEADER }, this.#now());
    memory.put('$mem-gossip', '$GossipUpdated', { NodeId: this.instanceId, Members: members }, this.#now());
  }

  /** As the real server's gossip has it. There is no TCP interface: its ports are 0. */
  member() {
    const { address, port } = this.endPoint();
    const end = this.#store.log.end;
    const tcp = { internalTcpIp: address, internalTcpPort: 0, internalSecureTcpPort: 0 };
    const external = { externalTcpIp: address, externalTcpPort: 0, externalSecureTcpPort: 0 };
    return {
      instanceId: this.instanceId,
      timeStamp: new Date(this.#now()).toISOString(),
      state: LEADER,
      isAlive: true,
      ...tcp,
      ...external,
      internalHttpEndPointIp: address,
      internalHttpEndPointPort: port,
      httpEndPointIp: address,
      httpEndPointPort: port,
      lastCommitPosition: this.#store.reader.lastPosition(),
      writerCheckpoint: end,
      chaserCheckpoint: end,
      epochPosition: this.#store.log.start,
      epochNumber: 0,
      epochId: this.#epochId,
      nodePriority: 0,
      isReadOnlyReplica: false,
      esVersion: SERVER_VERSION,
    };
  }

  gossip() {
    const { address, port } = this.endPoint();
    return { members: [this.member()], serverIp: address, serverPort: port };
  }
}

const inPascal = (name: string): string =>
  name === 'esVersion' ? 'ESVersion' : name.charAt(0).toUpperCase() + name.slice(1);
