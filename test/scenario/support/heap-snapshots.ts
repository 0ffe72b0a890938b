import { mkdtempSync } from 'node:fs';
import { readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../../support/patience';

const SIGNAL = 'SIGUSR2';

/** As a heap snapshot writes a text: what is not ASCII as `\u` and four digits. */
const escaped = (text: string): string =>
  text.replaceAll(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);

interface HeapSnapshots {
  /** By text: the processes, by name, in whose memory it is. */
  holding(texts: readonly string[], pids: ReadonlyMap<string, number>): Promise<readonly (readonly string[])[]>;
  stop(): Promise<void>;
}

/** Processes that are started from here on write a snapshot of their heap on a signal, after a full collection. */
export const heapSnapshots = (): HeapSnapshots => {
  const folder = mkdtempSync(join(tmpdir(), 'zhudian-heap-'));
  const { NODE_OPTIONS: before = '' } = process.env;
  process.env['NODE_OPTIONS'] = `${before} --heapsnapshot-signal=${SIGNAL} --diagnostic-dir=${folder}`;
  const written = async (pid: number): Promise<string> => {
    process.kill(pid, SIGNAL);
    const whole = /\]\s*\}\s*$/;
    let text = '';
    await until(async () => {
      const name = (await readdir(folder)).find((one) => one.includes(`.${pid}.`));
      text = name === undefined ? '' : await readFile(join(folder, name), 'latin1');
      return whole.test(text.slice(-20));
    });
    for (const name of await readdir(folder)) await rm(join(folder, name));
    return text;
  };
  return {
    holding: async (texts, pids) => {
      const found = texts.map((text) => ({ text: escaped(text), names: [] as string[] }));
      for (const [name, pid] of pids) {
        const memory = await written(pid);
        for (const { text, names } of found) if (memory.includes(text)) names.push(name);
      }
      return found.map(({ names }) => names);
    },
    stop: async () => {
      process.env['NODE_OPTIONS'] = before;
      await rm(folder, { recursive: true, force: true });
    },
  };
};
