import { createLogger, startTracing } from '@zhudian/runtime';
import { checkPlaces } from '@zhudian/settings';
import type { GatewayOptions } from './options';
import { startGateway } from './start-gateway';

/** Runs a gateway as a process: logs its URL once it listens, stops on SIGTERM and SIGINT. */
export const runGateway = async (options: GatewayOptions): Promise<void> => {
  const log = createLogger('gateway');
  const { host = '127.0.0.1', port = 4_000 } = options;
  await checkPlaces({ listen: { host, port } });
  const endTracing = await startTracing('gateway', options.tracing ?? {}, log);
  const gateway = await startGateway({ log, ...options });
  log.info({ url: gateway.url }, 'Listening');
  let stopping: Promise<void> | undefined;
  const end = async () => {
    await gateway.stop();
    await endTracing();
  };
  const stop = () => void (stopping ??= end());
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
};
