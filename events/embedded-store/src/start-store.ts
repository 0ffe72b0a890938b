import { Groups } from './persistent/groups';
import { Projections } from './projections/projections';
import { openAccess } from './server/access';
import { answerHttp } from './server/http1';
import { listen } from './server/listener';
import { Router } from './server/router';
import { advertise } from './services/cluster';
import type { Context } from './services/context';
import { persistentMethods } from './services/persistent';
import { projectionMethods } from './services/projections';
import { streamMethods } from './services/streams';
import { EventStore } from './store/event-store';

export interface StartOptions {
  /** The directory that holds the events; it is made if it is not there. Left out: everything is kept in memory. */
  readonly data?: string;
  /** Keep everything in memory even if a directory is given. */
  readonly memory?: boolean;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** The address to listen on, `127.0.0.1` by default. */
  readonly host?: string;
  /** The largest append in bytes; 1 MiB by default, as the server's own. */
  readonly maxAppendSize?: number;
  /** Run `$by_category` and the other standard projections from the start; they can also be enabled by a client. */
  readonly startStandardProjections?: boolean;
  /** Bytes after which a new log file is begun; 64 MiB by default. */
  readonly segmentSize?: number;
}

export interface RunningStore {
  /** What to give to the official clients. */
  readonly connectionString: string;
  readonly port: number;
  /** Ends all calls, makes everything durable and gives the directory free. */
  readonly stop: () => Promise<void>;
}

const MIB = 1024 * 1024;
const now = (): number => Date.now();

/**
 * Starts an event store that the official EventStoreDB and KurrentDB clients can connect to.
 * Throws DirectoryInUse if another store holds the directory, DamagedLog if acknowledged events can no longer be read.
 */
export const startStore = async (options: StartOptions = {}): Promise<RunningStore> => {
  const directory = options.memory === true ? undefined : options.data;
  const store = await EventStore.open({ directory, segmentSize: options.segmentSize ?? 64 * MIB, now });
  const host = options.host ?? '127.0.0.1';
  let port = options.port ?? 0;
  const context: Context = { store, access: openAccess, maxAppendSize: options.maxAppendSize ?? MIB, now };
  const groups = new Groups(store, now);
  const projections = new Projections(store, options.startStandardProjections ?? false);
  const own = [
    ...streamMethods(context),
    ...persistentMethods(context, groups),
    ...projectionMethods(context, projections),
  ];
  const methods = advertise(own, {
    endPoint: () => ({ address: host, port }),
    now,
  });
  try {
    const listener = await listen(new Router(methods), answerHttp(context), { host, port });
    port = listener.port;
    const stop = async (): Promise<void> => {
      await listener.close();
      await projections.close();
      await groups.close();
      await store.close();
    };
    return { connectionString: `esdb://${host}:${port}?tls=false`, port, stop };
  } catch (error) {
    await store.close();
    throw error;
  }
};
