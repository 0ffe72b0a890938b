import { runService } from '@zhudian/kernel/server';
import { personnel } from './context';

runService(personnel).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
