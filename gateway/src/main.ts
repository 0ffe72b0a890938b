import { join } from 'node:path';
import { optionsFrom } from './environment';
import { startGateway } from './start-gateway';

const main = async () => {
  const gateway = await startGateway(await optionsFrom(process.env, join(__dirname, '..')));
  console.log(`gateway: ${gateway.url}`);
  let stopping: Promise<void> | undefined;
  const stop = () => void (stopping ??= gateway.stop());
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
