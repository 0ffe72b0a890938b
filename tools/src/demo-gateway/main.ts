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
  const options = await optionsFrom(process.env, GATEWAY);
  // Everybody of the demonstration votes from this machine.
  const shares = { ...options.shares, anonymousPerSecond: 1_000 };
  await runGateway({ ...options, shares, ...demonstration(await readDemo(folder)) });
};

main().catch((error: unknown) => {
  createLogger('gateway').fatal({ error }, 'The gateway cannot run');
  process.exitCode = 1;
});
