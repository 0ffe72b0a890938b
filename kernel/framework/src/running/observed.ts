import {
  FACTS_MODEL,
  ownGroundsOf,
  VIEWER_MODELS,
  type AnyReadModel,
  type Reader,
  type Snapshot,
  type Viewer,
} from '@zhudian/projections';
import type { Stretch } from '@zhudian/log';
import { Turns } from '@zhudian/runtime';
import type { Ports } from '../graph/request-context';
import type { Reads } from './reads';

/** The ports of one request: they record what it reads, and stop reading once the client has disconnected. */
export const observed = (ports: Ports, reads: Reads, disconnected: AbortSignal): Ports => ({
  ...ports,
  reader: observedReader(ports.reader, { reads, noteDay: (day) => noteDay(ports, reads, day) }, disconnected),
  today: () => {
    const today = ports.today();
    noteDay(ports, reads, today);
    return today;
  },
  get vault() {
    reads.uncacheable = true;
    return ports.vault;
  },
  ...observedLog(ports, reads),
  get readings() {
    reads.uncacheable = true;
    return ports.readings;
  },
});

/** What facts tell changes whenever there is one more, and is bounded by no part of a read model. */
const observedLog = ({ readStream, readStretch }: Ports, { models, parts }: Reads) => {
  const note = () => {
    models.add(FACTS_MODEL);
    parts.beyondRows = true;
  };
  return {
    ...(readStream && {
      readStream: (stream: string) => {
        note();
        return readStream(stream);
      },
    }),
    ...(readStretch && {
      readStretch: (stretch: Stretch) => {
        note();
        return readStretch(stretch);
      },
    }),
  };
};

const noteDay = ({ daySpan }: Ports, reads: Reads, day: string) => {
  const span = daySpan?.();
  if (span?.day === day) reads.day = span;
  else reads.uncacheable = true;
};

interface Noting {
  readonly reads: Reads;
  readonly noteDay: (day: string) => void;
}

const observedReader = (reader: Reader, { reads, noteDay }: Noting, disconnected: AbortSignal): Reader => ({
  position: () => reader.position(),
  changes: (after) => reader.changes(after),
  stopped: () => reader.stopped(),
  watch: (signal) => reader.watch(signal),
  close: () => reader.close(),
  reach: (position, { timeoutMs }) => reader.reach(position, { timeoutMs, signal: disconnected }),
  at: (position, viewer) => observedSnapshot(reader.at(position, viewer), { reads, viewer }, disconnected),
  // Who the viewer is decides what is seen, so an answer rests on that too, and on the day where a deputy sees more by days.
  viewerOf: async (claimed, today) => {
    for (const model of VIEWER_MODELS) reads.models.add(model);
    const viewer = await reader.viewerOf(claimed, today);
    if (viewer.isOfDay) noteDay(today);
    return viewer;
  },
  streamsOf: (model, factIds) => reader.streamsOf(model, factIds),
  readerAt: (hash, today) => reader.readerAt(hash, today),
  classOf: (viewer) => reader.classOf(viewer),
});

/** Reads of an embedded database wait for nothing: they take turns with all else that the process does. */
const turns = new Turns();

interface Eyes {
  readonly reads: Reads;
  readonly viewer: Viewer | undefined;
}

const observedSnapshot = (snapshot: Snapshot, { reads, viewer }: Eyes, disconnected: AbortSignal): Snapshot => {
  const { models, parts, grounds } = reads;
  const begin = async (model: Pick<AnyReadModel, 'name' | 'version' | 'access'>) => {
    if (turns.isOver) await turns.pause();
    disconnected.throwIfAborted();
    const key = `${model.name}.${model.version}`;
    models.add(key);
    parts.note(key, model as AnyReadModel, viewer);
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
