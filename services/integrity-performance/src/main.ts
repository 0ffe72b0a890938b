import { runProgrammeService } from '@zhudian/programme/service';
import { integrityPerformance } from './context';

runProgrammeService(integrityPerformance).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
