import { join } from 'node:path';
import { createLogger } from '@zhudian/runtime';
import { gatewayVariables, readSettings } from '@zhudian/settings';

/** A wrong setting is told at once: what takes seconds is loaded after it. */
const main = async () => {
  readSettings(gatewayVariables, process.env);
  const { optionsFrom } = await import('./environment.js');
  const { runGateway } = await import('./run-gateway.js');
  await runGateway(await optionsFrom(process.env, join(__dirname, '..')));
};

main().catch((error: unknown) => {
  createLogger('gateway').fatal({ error }, 'The gateway cannot run');
  process.exitCode = 1;
});
