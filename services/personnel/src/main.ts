import { runProgrammeService } from '@zhudian/programme/service';
import { personnel } from './context';

runProgrammeService(personnel).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
