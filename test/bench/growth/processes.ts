import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

type Pids = ReadonlyMap<string, number>;

const MS_OF_A_TICK = 10;
const LOOK_MS = 500;
/** Of one processor, by all of them together. */
const QUIET_SHARE = 0.15;

/** Megabytes that a process has in memory, or had at the most since that was last forgotten. */
const megabytesIn = (pid: number, of: 'VmRSS' | 'VmHWM'): number => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const [, kilobytes = '0'] = new RegExp(`^${of}:\\s+(\\d+)`, 'm').exec(status) ?? [];
  return Number(kilobytes) / 1024;
};

/** Megabytes that the processes have in memory. */
export const megabytesOf = (pids: Pids): number => sumOf(pids, (pid) => megabytesIn(pid, 'VmRSS'));

/** Megabytes that a process gains at the most while something is done. */
export const megabytesGained = async (pid: number, work: () => Promise<unknown>): Promise<number> => {
  const FORGET_THE_MOST = '5';
  writeFileSync(`/proc/${pid}/clear_refs`, FORGET_THE_MOST);
  const before = megabytesIn(pid, 'VmRSS');
  await work();
  return megabytesIn(pid, 'VmHWM') - before;
};

/** Milliseconds of the processor that they have used. */
export const cpuMsOf = (pids: Pids): number =>
  sumOf(pids, (pid) => {
    const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const fields = rest.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * MS_OF_A_TICK;
  });

/** Resolves when the processes have nothing to do; with what they have used of the processor until then. */
export const untilQuiet = async (pids: Pids): Promise<number> => {
  for (let used = cpuMsOf(pids); ;) {
    await delay(LOOK_MS);
    const now = cpuMsOf(pids);
    if (now - used <= LOOK_MS * QUIET_SHARE) return now;
    used = now;
  }
};

const sumOf = (pids: Pids, of: (pid: number) => number): number =>
  [...pids.values()].reduce((sum, pid) => sum + of(pid), 0);
