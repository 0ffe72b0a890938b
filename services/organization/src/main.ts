import { runProgrammeService } from '@zhudian/programme/service';
import { createLogger } from '@zhudian/runtime';
import { organization } from './context';

runProgrammeService(organization).catch((error: unknown) => {
  createLogger('service').fatal({ error }, 'The service cannot run');
  process.exitCode = 1;
});
