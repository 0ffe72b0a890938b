import { runAsProcess } from '@zhudian/runtime';
import { readSettings, subgraphVariables } from '@zhudian/settings';

/** A wrong setting is told at once: what takes seconds is loaded after it. */
runAsProcess('service', async (ports) => {
  readSettings(subgraphVariables, ports.env);
  const { runProgrammeService } = await import('@zhudian/programme/service');
  const { personnel } = await import('./context.js');
  await runProgrammeService(personnel, ports);
});
