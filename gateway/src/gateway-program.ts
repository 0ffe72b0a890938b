import { join } from 'node:path';
import type { Program } from '@zhudian/runtime';
import { gatewayVariables, readSettings } from '@zhudian/settings';

/** A wrong setting is told at once: what takes seconds is loaded after it. */
export const gatewayProgram: Program = async (ports) => {
  readSettings(gatewayVariables, ports.env);
  const { optionsFrom } = await import('./environment.js');
  const { runGateway } = await import('./run-gateway.js');
  await runGateway(await optionsFrom(ports.env, join(__dirname, '..')), ports);
};
