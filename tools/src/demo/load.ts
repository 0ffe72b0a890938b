import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { SettableClock } from '@zhudian/clock';
import type { Day } from '@zhudian/programme';
import { SingleBar } from 'cli-progress';
import { GatewayClient } from './gateway-client';
import { inLanes } from './lanes';
import { loadingMark } from './loading-mark';
import { pick } from './pick';
import { programme, type EnteredStep } from './programme';

/** A clock for the time of loading: it is taken through the days of the programme, and at the end to now. */
export interface LoadingClock extends Pick<SettableClock, 'now' | 'advanceTo'> {
  readonly end: () => number;
}

export interface LoadOptions {
  readonly url: string;
  /** Folder of the demonstration; a mark in it says that there is something to load. */
  readonly folder: string;
  /** The day up to which the programme runs. */
  readonly today: Day;
  /** Without it everything is entered now, whenever it happened. */
  readonly clock?: LoadingClock | undefined;
}

const AT_ONCE = 16;

/** The steps of each day on which something is entered, in order. */
export const byDay = (steps: readonly EnteredStep[]): ReadonlyMap<Day, readonly EnteredStep[]> =>
  Map.groupBy(steps, ({ enteredOn }) => enteredOn);

/** An hour of a working day; it never goes back. */
export const comeTo = (day: Day, clock: Pick<SettableClock, 'now' | 'advanceTo'>): void => {
  const at = Date.parse(`${day}T09:00:00+08:00`) + pick(`${day}/hour`, 8 * 3_600) * 1_000;
  if (at > clock.now()) clock.advanceTo(at);
};

/**
 * Loads the demonstration programme through the public mutations, with a progress bar, as long as the mark is there: in an
 * empty log, or after a loading that was cut off. A step's command id derives from the step, so those done before change nothing.
 */
export const loadProgramme = async ({ url, folder, today, clock }: LoadOptions): Promise<void> => {
  const mark = loadingMark(folder);
  if (!existsSync(mark)) return;
  const client = new GatewayClient(url);
  const steps = programme(today);
  console.log('\n载入演示数据（合成数据，非真实业务）… Loading demonstration data (made up, not real business)…');
  const bar = progressBar();
  bar.start(steps.length, 0);
  const execute = async (step: EnteredStep) => {
    await client.execute(step);
    bar.increment();
  };
  try {
    for (const [day, ofDay] of byDay(steps)) {
      if (clock) comeTo(day, clock);
      await inLanes(ofDay, AT_ONCE, execute);
    }
  } finally {
    bar.stop();
  }
  if (clock && clock.end() > clock.now()) clock.advanceTo(clock.end());
  await rm(mark);
};

const progressBar = () =>
  new SingleBar({
    format: '  {bar} {percentage}% {value}/{total} {eta_formatted}',
    hideCursor: true,
    // The steps of a day go at very different speeds: an estimate over few of them jumps from seconds to minutes.
    etaBuffer: 2_000,
    noTTYOutput: !process.stdout.isTTY,
    notTTYSchedule: 5_000,
  });
