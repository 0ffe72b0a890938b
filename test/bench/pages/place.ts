import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, startOptions } from '@zhudian/tools';
import { personOf, TOP } from '../growth/facts';
import { fill } from '../growth/fill';
import { systemOver } from '../growth/system-over';

/** A system whose pages are opened. */
export interface Place {
  readonly url: string;
  /** With which one comes in; none where the pages let one be somebody. */
  readonly token: string | undefined;
  readonly stop: () => Promise<void>;
}

export const demonstration = async (): Promise<Place> => {
  const folder = mkdtempSync(join(tmpdir(), 'zhudian-pages-'));
  const system = await run(startOptions([], { PORT: '0', DATA_DIR: folder }), () => undefined);
  const stop = async () => {
    await system.stop();
    rmSync(folder, { recursive: true });
  };
  return { url: system.url, token: undefined, stop };
};

/** Years of the programme, seen by one of its people who runs it. */
export const grown = async (facts: number): Promise<Place> => {
  const { system } = await systemOver((log) => fill(log, facts));
  const token = await system.tokenOf(personOf(0), ['PARTY_WORK'], TOP);
  return { url: system.url, token, stop: () => system.stop() };
};
