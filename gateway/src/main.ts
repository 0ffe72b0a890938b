import { join } from 'node:path';
import { createLogger } from '@zhudian/runtime';
import { optionsFrom } from './environment';
import { runGateway } from './run-gateway';

const main = async () => runGateway(await optionsFrom(process.env, join(__dirname, '..')));

main().catch((error: unknown) => {
  createLogger('gateway').fatal({ error }, 'The gateway cannot run');
  process.exitCode = 1;
});
