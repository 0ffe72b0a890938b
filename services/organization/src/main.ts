import { runAsProcess } from '@zhudian/runtime';
import { readSettings, subgraphVariables } from '@zhudian/settings';

/** A wrong setting is told at once: what takes seconds is loaded after it. */
runAsProcess('service', async (ports) => {
  readSettings(subgraphVariables, ports.env);
  const { runProgrammeService } = await import('@zhudian/programme/service');
  const { organization } = await import('./context.js');
  await runProgrammeService(organization, ports);
});
