import { resolve } from 'node:path';
import { optionsFrom, runGateway } from '@zhudian/gateway';
import { createLogger } from '@zhudian/runtime';
import { demonstration } from './demonstration';
import { readDemo } from './read-demo';

const GATEWAY = resolve(__dirname, '../../../gateway');

/** The gateway with the demonstration plugged in; the argument names the folder with its key and people. */
const main = async () => {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error('Name the folder of the demonstration.');
  await runGateway({ ...(await optionsFrom(process.env, GATEWAY)), ...demonstration(await readDemo(folder)) });
};

main().catch((error: unknown) => {
  createLogger('gateway').fatal({ error }, 'The gateway cannot run');
  process.exitCode = 1;
});
