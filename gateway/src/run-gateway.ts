import type { GatewayOptions } from './options';
import { startGateway } from './start-gateway';

/** Runs a gateway as a process: prints where it answers, stops on SIGTERM and SIGINT. */
export const runGateway = async (options: GatewayOptions): Promise<void> => {
  const gateway = await startGateway(options);
  console.log(`gateway: ${gateway.url}`);
  let stopping: Promise<void> | undefined;
  const stop = () => void (stopping ??= gateway.stop());
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
};
