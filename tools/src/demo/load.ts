import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SettableClock } from '@zhudian/clock';
import { SingleBar } from 'cli-progress';
import { demoActors } from './actors';
import { GatewayClient } from './gateway-client';
import { programme } from './programme';
import type { Step, Wave } from './step';

export interface LoadOptions {
  readonly url: string;
  /** Folder of the demonstration; a mark in it says that loading began. */
  readonly folder: string;
  /** True when the log holds nothing yet. */
  readonly empty: boolean;
  /** A clock to advance to the days of the programme, where the processes follow one. */
  readonly clock?: SettableClock | undefined;
}

const AT_ONCE = 16;

/**
 * Loads the demonstration programme through the public mutations, with a progress bar. Only into an empty log, or into
 * one whose loading was cut off: each step's command id derives from the step, so those done before change nothing.
 */
export const loadProgramme = async ({ url, folder, empty, clock }: LoadOptions): Promise<void> => {
  const mark = join(folder, 'loading');
  if (!empty && !existsSync(mark)) return;
  await writeFile(mark, '');
  const client = new GatewayClient(url);
  const waves = programme();
  const actors = demoActors();
  const total = actors.length + waves.reduce((sum, wave) => sum + wave.length, 0);
  console.log('\n载入演示数据(合成数据,非真实业务)… Loading demonstration data (made up, not real business)…');
  const bar = new SingleBar({
    format: '  {bar} {percentage}% {value}/{total} {eta_formatted}',
    hideCursor: true,
    noTTYOutput: !process.stdout.isTTY,
    notTTYSchedule: 5_000,
  });
  bar.start(total, 0);
  const administrator = actors.find(({ roles }) => roles.includes('ADMINISTRATOR'))?.id ?? '';
  try {
    for (const wave of waves) {
      if (clock) advanceFor(wave, clock);
      await inTurns(wave, (step: Step) => client.carryOut(step).then(() => bar.increment()));
    }
    await inTurns(actors, ({ id, name }) => client.name(administrator, id, name).then(() => bar.increment()));
  } finally {
    bar.stop();
  }
  await rm(mark);
};

/** Takes a clock to the evening of a wave's last day: nobody records what has yet to happen. It never goes back. */
export const advanceFor = (wave: Wave, clock: Pick<SettableClock, 'now' | 'advanceTo'>): void => {
  const evening = Math.max(...wave.map(({ on }) => Date.parse(`${on}T20:00:00+08:00`)));
  if (evening > clock.now()) clock.advanceTo(evening);
};

const inTurns = async <T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> => {
  const waiting = items.values();
  const worker = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
};
