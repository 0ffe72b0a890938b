import { runProgrammeService } from '@zhudian/programme/service';
import { createLogger } from '@zhudian/runtime';
import { personnel } from './context';

runProgrammeService(personnel).catch((error: unknown) => {
  createLogger('service').fatal({ error }, 'The service cannot run');
  process.exitCode = 1;
});
