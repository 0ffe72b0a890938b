import { runProgrammeService } from '@zhudian/programme/service';
import { organization } from './context';

runProgrammeService(organization).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
