import { runProgrammeService } from '@zhudian/programme/service';
import { createLogger } from '@zhudian/runtime';
import { integrityPerformance } from './context';

runProgrammeService(integrityPerformance).catch((error: unknown) => {
  createLogger('service').fatal({ error }, 'The service cannot run');
  process.exitCode = 1;
});
