import { join } from 'node:path';
import { refuseClockInProduction, settableClock, type SettableClock } from '@zhudian/clock';
import type { StartOptions } from './options';

/** The clock of all processes that `--clock` asks for; whoever starts them holds it. `undefined`: the machine's time is the time. */
export const clockOf = ({ clock, eventStore, dataDir }: StartOptions): SettableClock | undefined => {
  if (clock === undefined) return undefined;
  refuseClockInProduction('--clock', process.env);
  if (eventStore)
    throw new Error(
      '--clock：可调时钟仅用于内置日志，请取消 EVENT_STORE。 ' +
        '--clock is for the embedded log only: unset EVENT_STORE or --clock.',
    );
  return settableClock(join(dataDir, 'clock'), clock);
};
