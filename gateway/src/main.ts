import { join } from 'node:path';
import { optionsFrom } from './environment';
import { runGateway } from './run-gateway';

const main = async () => runGateway(await optionsFrom(process.env, join(__dirname, '..')));

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
