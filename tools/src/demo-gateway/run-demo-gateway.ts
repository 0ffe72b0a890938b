import { resolve } from 'node:path';
import { optionsFrom, runGateway } from '@zhudian/gateway';
import type { ProgramPorts } from '@zhudian/runtime';
import { demonstration } from './demonstration';
import { readDemo } from './read-demo';

const GATEWAY = resolve(__dirname, '../../../gateway');

/** The gateway with the demonstration plugged in. @param folder with its key and people. */
export const runDemoGateway = async (folder: string | undefined, ports: ProgramPorts): Promise<void> => {
  if (folder === undefined) throw new Error('Name the folder of the demonstration.');
  const options = await optionsFrom(ports.env, GATEWAY);
  // Everybody of the demonstration votes from this machine.
  const shares = { ...options.shares, anonymousPerSecond: 1_000 };
  await runGateway({ ...options, shares, ...demonstration(await readDemo(folder)) }, ports);
};
