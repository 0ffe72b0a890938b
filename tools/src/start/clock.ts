import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { refuseClockInProduction, settableClock, type SettableClock } from '@zhudian/clock';
import { loadingMark } from '../demo/loading-mark';
import { firstInstant } from '../demo/programme';
import { demoFolder } from './demo-keys';
import type { StartOptions } from './options';

/** The clock of all processes, and the instant that it shows when there is nothing to load any more. */
export interface StartClock {
  readonly clock: SettableClock | undefined;
  readonly end: () => number;
}

/**
 * The clock of all processes that `--clock` asks for, or that the demonstration is loaded on; whoever starts them holds it.
 * Without it the machine's time is the time.
 */
export const clockOf = (options: StartOptions): StartClock => {
  const { clock: start, eventStore, dataDir } = options;
  if (start !== undefined) refuseClockInProduction('--clock', process.env);
  if (start !== undefined && eventStore)
    throw new Error(
      '--clock：可调时钟仅用于内置日志，请取消 EVENT_STORE。 ' +
        '--clock is for the embedded log only: unset EVENT_STORE or --clock.',
    );
  const end = start === undefined ? () => Date.now() : () => Date.parse(start);
  const folder = join(dataDir, 'clock');
  if (loadsHere(options)) return { clock: settableClock(folder, firstInstant(dayAt(end()))), end };
  return { clock: start === undefined ? undefined : settableClock(folder, start), end };
};

/** Whether this start loads the demonstration, or goes on with it, into a log that may follow a clock. */
const loadsHere = ({ empty, tokens, eventStore, dataDir }: StartOptions): boolean => {
  if (empty || tokens || eventStore || process.env['NODE_ENV'] === 'production') return false;
  return !existsSync(join(dataDir, 'log')) || existsSync(loadingMark(demoFolder(dataDir)));
};

const TIME_ZONE = 'Asia/Shanghai';
/** The day that an instant lies in, as the services count it. */
export const dayAt = (instant: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: process.env['TIME_ZONE'] || TIME_ZONE }).format(instant);
