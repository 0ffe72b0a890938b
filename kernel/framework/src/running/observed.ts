import type { AnyReadModel, Reader, Snapshot } from '@zhudian/projections';
import type { Ports } from '../graph/request-context';

/** What a response was made from. */
export interface Reads {
  /** Read models, `name.version`. */
  readonly models: Set<string>;
  /** Whether it depends on more than the log: today's date, or erasable words. */
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
  get extra() {
    reads.uncacheable = true;
    return ports.extra;
  },
});

const observedReader = (reader: Reader, reads: Reads, disconnected: AbortSignal): Reader => ({
  position: () => reader.position(),
  changes: () => reader.changes(),
  watch: (signal) => reader.watch(signal),
  close: () => reader.close(),
  reach: (position, { timeoutMs }) => reader.reach(position, { timeoutMs, signal: disconnected }),
  at: (position) => observedSnapshot(reader.at(position), reads, disconnected),
});

const observedSnapshot = (snapshot: Snapshot, { models }: Reads, disconnected: AbortSignal): Snapshot => {
  const note = ({ name, version }: Pick<AnyReadModel, 'name' | 'version'>) => {
    disconnected.throwIfAborted();
    models.add(`${name}.${version}`);
  };
  return {
    position: snapshot.position,
    find: async (model, id) => {
      note(model);
      return snapshot.find(model, id);
    },
    findMany: async (model, ids) => {
      note(model);
      return snapshot.findMany(model, ids);
    },
    page: async (model, request) => {
      note(model);
      return snapshot.page(model, request);
    },
    count: async (model, where) => {
      note(model);
      return snapshot.count(model, where);
    },
  };
};
