import { runService } from '@zhudian/kernel/server';
import { integrityPerformance } from './context';

runService(integrityPerformance).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
