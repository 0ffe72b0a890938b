import { aborted, createLogger, startTracing, type ProgramPorts } from '@zhudian/runtime';
import { checkPlaces } from '@zhudian/settings';
import type { GatewayOptions } from './options';
import { startGateway } from './start-gateway';

/** Runs a gateway until it is to stop: logs and tells its URL once it listens. */
export const runGateway = async (options: GatewayOptions, { stop, listening }: ProgramPorts): Promise<void> => {
  const log = createLogger('gateway');
  const { host = '127.0.0.1', port = 4_000 } = options;
  await checkPlaces({ listen: { host, port } });
  const endTracing = await startTracing('gateway', options.tracing ?? {}, log);
  const gateway = await startGateway({ log, ...options });
  log.info({ url: gateway.url }, 'Listening');
  listening(gateway.url);
  await aborted(stop);
  await gateway.stop();
  await endTracing();
};
