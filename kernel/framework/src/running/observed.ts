import { ownGroundsOf, VIEWER_MODELS, type AnyReadModel, type Reader, type Snapshot } from '@zhudian/projections';
import { Turns } from '@zhudian/runtime';
import type { DaySpan, Ports } from '../graph/request-context';

/** What a response was made from. */
export interface Reads {
  /** Read models, `name.version`. */
  readonly models: Set<string>;
  /** What of the own person decided who sees it: see `ownGroundsOf`. */
  readonly grounds: Set<string>;
  /** Whether it depends on who asks, whatever anybody else may see. */
  own: boolean;
  /** The day that it looked at. */
  day: DaySpan | undefined;
  /** Whether it depends on more than the log and the day, such as words of the vault. */
  uncacheable: boolean;
}

export const nothingRead = (): Reads => ({
  models: new Set(),
  grounds: new Set(),
  own: false,
  day: undefined,
  uncacheable: false,
});

/** The ports of one request: they record what it reads, and stop reading once the client has disconnected. */
export const observed = (ports: Ports, reads: Reads, disconnected: AbortSignal): Ports => ({
  ...ports,
  reader: observedReader(ports.reader, reads, disconnected),
  today: () => {
    const [today, span] = [ports.today(), ports.daySpan?.()];
    if (span?.day === today) reads.day = span;
    else reads.uncacheable = true;
    return today;
  },
  get vault() {
    reads.uncacheable = true;
    return ports.vault;
  },
  get readings() {
    reads.uncacheable = true;
    return ports.readings;
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
  classOf: (viewer) => reader.classOf(viewer),
});

/** Reads of an embedded database wait for nothing: they take turns with all else that the process does. */
const turns = new Turns();

const observedSnapshot = (snapshot: Snapshot, { models, grounds }: Reads, disconnected: AbortSignal): Snapshot => {
  const begin = async (model: Pick<AnyReadModel, 'name' | 'version' | 'access'>) => {
    if (turns.isOver) await turns.pause();
    disconnected.throwIfAborted();
    models.add(`${model.name}.${model.version}`);
    for (const ground of ownGroundsOf(model as AnyReadModel)) grounds.add(ground);
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
