import { setTimeout as pause } from 'node:timers/promises';
import { actInTime } from './act-in-time';
import { keepGoing, type Tell } from './keep-policies';
import type { PolicyPorts } from './policy-ports';
import type { TimedPolicy } from './timed-policy';

/** A clock that is set jumps: it is looked at again and again, which costs microseconds. */
const EVERY_MS = 1_000;

/** Lets the policies act at the start and at the beginning of every day, until the signal aborts. */
export const keepInTime = async (policies: readonly TimedPolicy[], ports: PolicyPorts, tell: Tell): Promise<void> => {
  if (policies.length === 0) return;
  const { signal, today } = ports;
  let acted: string | undefined;
  await keepGoing(ports, tell, async (working) => {
    while (!signal.aborted) {
      const day = today();
      if (day !== acted) {
        await actInTime(policies, day, ports);
        acted = day;
        working();
      }
      await pause(EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
  });
};
