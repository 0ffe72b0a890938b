import { mkdtempSync } from 'node:fs';
import { open, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../../support/patience';

const SIGNAL = 'SIGUSR2';

/** As a heap snapshot writes a text: what is not ASCII as `\u` and four digits. */
const escaped = (text: string): string =>
  text.replaceAll(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);

const WHOLE = /\]\s*\}\s*$/;
const LAST = 20;

const isWhole = async (path: string): Promise<boolean> => {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LAST), 0, LAST, Math.max(0, size - LAST));
    return WHOLE.test(buffer.toString('latin1', 0, bytesRead));
  } finally {
    await file.close();
  }
};

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
    let path: string | undefined;
    await until(async () => {
      const name = (await readdir(folder)).find((one) => one.includes(`.${pid}.`));
      path = name && join(folder, name);
      return path !== undefined && (await isWhole(path));
    });
    const text = path === undefined ? '' : await readFile(path, 'latin1');
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
