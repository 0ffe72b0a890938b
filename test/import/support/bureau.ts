import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectLog, type EventLog } from '@zhudian/log';
import { importVariables, readSettings } from '@zhudian/settings';
import { importFiles } from '../../../tools/src/import/import-files';
import { startSystem, type System } from '../../scenario/support/system';

const MAIN = join(__dirname, '../../../bundles/import.js');

export const csv = (...rows: readonly (readonly string[])[]): string =>
  `${rows.map((row) => row.join(',')).join('\r\n')}\r\n`;

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A bureau that begins with an empty system, for the specs of one suite; its administrator imports. */
export const beginningBureau = () => {
  let system: System;
  let folder: string;
  let token: string;
  beforeAll(async () => {
    system = await startSystem();
    folder = await mkdtemp(join(tmpdir(), 'zhudian-import-'));
    token = await system.tokenOf('admin', ['ADMINISTRATOR', 'PARTY_WORK'], 'nanning');
  });
  afterAll(async () => {
    await system.stop();
    await rm(folder, { recursive: true });
  });

  const put = (file: string, content: string | Uint8Array) => writeFile(join(folder, file), content);
  const envOf = (given: string) => ({
    ...process.env,
    TOKEN: given,
    GATEWAY_URL: system.url,
    EVENT_STORE: system.eventStore,
  });
  const fromLog = async <T>(read: (log: EventLog) => Promise<T>): Promise<T> => {
    const log = connectLog(system.eventStore);
    const found = await read(log);
    await log.close();
    return found;
  };
  const seesAll = async () => system.saw(await fromLog((log) => log.head()));
  /** As it is typed, in a process of its own. */
  const runCommand = async (args: readonly string[], given = token) => {
    const child = spawn(process.execPath, [MAIN, ...args], { env: envOf(given) });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number];
    await seesAll();
    return { code, said };
  };
  /** The same in this process, for which nothing has to be loaded. */
  const runImport = async (args: readonly string[], given = token) => {
    let said = '';
    const say = (line: string) => void (said += `${line}\n`);
    const settings = readSettings(importVariables, envOf(given));
    const code = await importFiles({ args, settings, say }).catch(({ message }: Error) => {
      say(message);
      return 1;
    });
    await seesAll();
    return { code, said };
  };
  /** In a folder of its own; what it says, and whether it was faultless. */
  const bringFiles = async (files: Files, source: string, given: string, ...more: string[]) => {
    const own = await mkdtemp(join(tmpdir(), 'zhudian-own-'));
    for (const [file, content] of Object.entries(files)) await writeFile(join(own, file), content);
    const done = await runImport(['--from', own, '--source', source, ...more], given);
    await rm(own, { recursive: true });
    return done;
  };
  const factsOf = (stream: string) => fromLog((log) => log.readStream(stream));

  return {
    get system() {
      return system;
    },
    /** Of the administrator. */
    get token() {
      return token;
    },
    get folder() {
      return folder;
    },
    put,
    runCommand,
    runImport,
    bringFiles,
    factsOf,
  };
};
export type Bureau = ReturnType<typeof beginningBureau>;
