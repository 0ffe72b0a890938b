import { importVariables, readSettings } from '@zhudian/settings';
import { importFiles } from './import-files';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const main = async (): Promise<void> => {
  const settings = readSettings(importVariables, process.env);
  process.exitCode = await importFiles({ args: process.argv.slice(2), settings, say });
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
