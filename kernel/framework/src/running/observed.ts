import type { AnyReadModel, Reader, Snapshot } from '@zhudian/projections';
import type { Ports } from '../graph/request-context';

/** What one answer was made from. */
export interface Reads {
  /** Read models, `name.version`. */
  readonly models: Set<string>;
  /** It was made from something beside the log as well: today's date, or what may be erased. */
  passing: boolean;
}

/** The ports of one request: they note what it reads, and read nothing more once the caller has gone. */
export const observed = (ports: Ports, reads: Reads, gone: AbortSignal): Ports => ({
  ...ports,
  reader: observedReader(ports.reader, reads, gone),
  today: () => {
    reads.passing = true;
    return ports.today();
  },
  get extra() {
    reads.passing = true;
    return ports.extra;
  },
});

const observedReader = (reader: Reader, reads: Reads, gone: AbortSignal): Reader => ({
  position: () => reader.position(),
  changes: () => reader.changes(),
  watch: (signal) => reader.watch(signal),
  close: () => reader.close(),
  reach: (position, { timeoutMs }) => reader.reach(position, { timeoutMs, signal: gone }),
  at: (position) => observedSnapshot(reader.at(position), reads, gone),
});

const observedSnapshot = (snapshot: Snapshot, { models }: Reads, gone: AbortSignal): Snapshot => {
  const note = ({ name, version }: Pick<AnyReadModel, 'name' | 'version'>) => {
    gone.throwIfAborted();
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
