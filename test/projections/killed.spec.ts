import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import fc from 'fast-check';
import { openReader } from '@zhudian/projections';
import { onEveryStore } from '../support/read-model-stores';
import { trials } from '../support/trials';
import { expectFreshFold } from './harbour-answers';
import { harbourModels } from './harbours.story';
import { longLog } from './killed/long-log';

const COUNT = 3_000;
const KILLS = trials('kill-projector', { test: 2, soak: 1_000 });
const request = {
  size: 3,
  orderBy: (['port', 'size'] as const).map((column) => ({ column, direction: 'asc' as const })),
};
const PROCESS = join(__dirname, '..', 'dist', 'projections', 'killed', 'projector-process.js');

/** Runs the projector in a process of its own, killed without warning once it has told a position; gives the last it told. */
const runUntil = async (url: string, killAt: number): Promise<number> => {
  const child = spawn(process.execPath, [PROCESS, url, String(COUNT)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  let told = -1;
  for await (const line of createInterface({ input: child.stdout })) {
    told = Number(line);
    if (told >= killAt) child.kill('SIGKILL');
  }
  await ended;
  return told;
};

onEveryStore('A projector that is killed on its way', (fresh) => {
  it('goes on where the store is, again and again, to what a fresh fold gives', async () => {
    expect(existsSync(PROCESS)).toBe(true);
    const log = longLog(COUNT);
    const endsWhole = async (url: string, cuts: readonly number[]) => {
      expect(await runUntil(url, COUNT)).toBe(COUNT - 1);
      const reader = await openReader({ url, context: 'personnel', models: harbourModels });
      for (const position of [0, ...cuts.flatMap((cut) => [cut, cut + 19]), COUNT - 1])
        await expectFreshFold(reader.at(position), log.facts, request);
      await reader.close();
    };
    let url = await fresh();
    let cuts: readonly number[] = [];
    for (const step of fc.sample(fc.integer({ min: 20, max: 1_000 }), KILLS)) {
      const before = cuts.at(-1) ?? 0;
      if (before + step > COUNT - 1_000) {
        await endsWhole(url, cuts);
        url = await fresh();
        cuts = [];
      }
      const killed = await runUntil(url, (cuts.at(-1) ?? 0) + step);
      expect(killed).toBeLessThan(COUNT - 1);
      cuts = [...cuts, killed];
    }
    await endsWhole(url, cuts);
  });
});
