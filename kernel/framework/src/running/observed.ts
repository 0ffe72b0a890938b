import { VIEWER_MODELS, type AnyReadModel, type Reader, type Snapshot } from '@zhudian/projections';
import { Turns } from '@zhudian/runtime';
import type { Ports } from '../graph/request-context';

/** What a response was made from. */
export interface Reads {
  /** Read models, `name.version`. */
  readonly models: Set<string>;
  /** Whether it depends on more than the log: today's date, or names of the vault. */
  uncacheable: boolean;
}

/** The ports of one request: they record what it reads, and stop reading once the client has disconnected. */
export const observed = (ports: Ports, reads: Reads, disconnected: AbortSignal): Ports => ({
  ...ports,
  reader: observedReader(ports.reader, reads, disconnected),
  today: () => {
    reads.uncacheable = true;
    return ports.today();
  },
  get vault() {
    reads.uncacheable = true;
    return ports.vault;
  },
});

const observedReader = (reader: Reader, reads: Reads, disconnected: AbortSignal): Reader => ({
  position: () => reader.position(),
  changes: () => reader.changes(),
  stopped: () => reader.stopped(),
  watch: (signal) => reader.watch(signal),
  close: () => reader.close(),
  reach: (position, { timeoutMs }) => reader.reach(position, { timeoutMs, signal: disconnected }),
  at: (position, viewer) => observedSnapshot(reader.at(position, viewer), reads, disconnected),
  // Who the viewer is decides what is seen, so an answer rests on that too.
  viewerOf: (claimed) => {
    for (const model of VIEWER_MODELS) reads.models.add(model);
    return reader.viewerOf(claimed);
  },
});

/** Reads of an embedded database wait for nothing: they take turns with all else that the process does. */
const turns = new Turns();

const observedSnapshot = (snapshot: Snapshot, { models }: Reads, disconnected: AbortSignal): Snapshot => {
  const begin = async ({ name, version }: Pick<AnyReadModel, 'name' | 'version'>) => {
    if (turns.isOver) await turns.pause();
    disconnected.throwIfAborted();
    models.add(`${name}.${version}`);
  };
  return {
    position: snapshot.position,
    find: async (model, id) => {
      await begin(model);
      return snapshot.find(model, id);
    },
    findMany: async (model, ids) => {
      await begin(model);
      return snapshot.findMany(model, ids);
    },
    page: async (model, request) => {
      await begin(model);
      return snapshot.page(model, request);
    },
    count: async (model, where) => {
      await begin(model);
      return snapshot.count(model, where);
    },
  };
};
