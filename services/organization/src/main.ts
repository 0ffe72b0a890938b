import { runService } from '@zhudian/kernel/server';
import { organization } from './context';

runService(organization).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
