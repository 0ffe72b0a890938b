import { Maintenance } from './maintenance/maintenance';
import { Groups } from './persistent/groups';
import { Projections } from './projections/projections';
import { openAccess } from './security/open-access';
import { openGuard } from './security/route-rights';
import { secure, type Secured } from './security/secure-access';
import { Users } from './security/users';
import { answerHttp } from './server/http1';
import { listen, type Listener, type ListenOptions } from './server/listener';
import { Router } from './server/router';
import { advertisedEndPoint, endPointText, refuseBadEndPoint } from './server/end-point';
import { allMethods } from './services/all';
import { advertise } from './services/cluster';
import { httpRoutes } from './services/http-routes';
import { Node } from './services/node';
import { MAX_APPEND_SIZE } from './services/sizes';
import { Following } from './serving/following';
import { uiRoutes } from './ui/routes';
import { DEFAULT_HOST, isOpen, refuseOpenDoor, type StartOptions } from './start-options';
import { EventStore } from './store/event-store';

export interface RunningStore {
  /** What to give to the official clients; with TLS, add user and password to it. */
  readonly connectionString: string;
  readonly port: number;
  /** Ends all calls, makes everything durable and gives the directory free. */
  readonly stop: () => Promise<void>;
  /** Resolves when the store has stopped, whoever asked for it. */
  readonly stopped: Promise<void>;
  /** Copies the store into an empty or new directory while it goes on; the copy can be opened as a store. */
  readonly backup: (directory: string) => Promise<void>;
  /** Removes events that can no longer be read from closed log files. Resolves when that is done. */
  readonly scavenge: () => Promise<void>;
}

const MIB = 1024 * 1024;

const open = (): Secured => ({ access: openAccess, guard: openGuard });

const listenOptions = ({ host = DEFAULT_HOST, port = 0, tls }: StartOptions): ListenOptions => ({
  host,
  port,
  ...(tls ? { tls } : {}),
});

/** Everything that works on an open store, and the port it listens on. */
const serve = async (store: EventStore, options: StartOptions, now: () => number) => {
  const users = new Users(store);
  const { access, guard } = isOpen(options) ? open() : await secure(store, users, options);
  const endPoint = () => advertisedEndPoint(options, listener.port);
  const node = new Node(store, now, endPoint);
  const following = new Following();
  const context = { store, access, following, maxAppendSize: options.maxAppendSize ?? MAX_APPEND_SIZE, now };
  const groups = new Groups(store, Date.now);
  const projections = new Projections(store, options.startStandardProjections ?? false);
  const maintenance = new Maintenance(store, now);
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopping ??= stopAll());
  const shutDown = () => setImmediate(() => void stop());
  const methods = allMethods(context, { groups, projections, users, maintenance, shutDown });
  const served = { context, groups, projections, maintenance, node, options, traffic: () => listener.traffic() };
  const http = answerHttp([...httpRoutes(served), ...uiRoutes(served)], guard);
  const listener: Listener = await listen(
    new Router(advertise(methods, node, now), access),
    http,
    listenOptions(options),
  );
  node.announce();
  let tellStopped = (): void => undefined;
  const stopped = new Promise<void>((resolve) => (tellStopped = resolve));
  const stopAll = async (): Promise<void> => {
    await listener.close();
    for (const part of [maintenance, projections, groups, store]) await part.close();
    tellStopped();
  };
  const scavenge = async (): Promise<void> => {
    maintenance.startScavenge();
    await maintenance.scavenged();
  };
  const running = { port: listener.port, stop, stopped, scavenge };
  return { ...running, endPoint: endPoint(), backup: (directory: string) => maintenance.backup(directory) };
};

/**
 * Starts an event store that the official EventStoreDB and KurrentDB clients can connect to.
 * Throws DirectoryInUse if another store holds the directory, LostTail if acknowledged events are missing at the end of the log
 * (see `acceptLoss`), DamagedLog if others can no longer be read.
 */
export const startStore = async (options: StartOptions = {}): Promise<RunningStore> => {
  refuseOpenDoor(options);
  refuseBadEndPoint(options.advertise);
  const directory = options.memory === true ? undefined : options.data;
  const now = options.now ?? Date.now;
  const store = await EventStore.open({
    directory,
    segmentSize: options.segmentSize ?? 64 * MIB,
    now,
    tell: options.log,
    acceptLoss: options.acceptLoss,
  });
  try {
    const { endPoint, ...served } = await serve(store, options, now);
    const connectionString = `esdb://${endPointText(endPoint)}?tls=${options.tls ? 'true' : 'false'}`;
    return { ...served, connectionString };
  } catch (error) {
    await store.close();
    throw error;
  }
};
