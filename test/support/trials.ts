import { randomInt } from 'node:crypto';

interface Counts {
  /** In `npm test`. */
  readonly test: number;
  /** In `npm run soak -- NAME`. */
  readonly soak: number;
}
/** As fast-check takes them. */
export interface Trials {
  readonly numRuns: number;
  readonly seed: number;
}

const MOST = 2 ** 31 - 1;

const isSoaking = (name: string, soaked = process.env['SOAK']): boolean => soaked === name;

const seedFrom = (given = process.env['SEED']): number => {
  if (given === undefined || given === '') return randomInt(MOST);
  if (!/^-?\d{1,10}$/.test(given)) throw new Error(`SEED must be a whole number, not ${given}.`);
  return Number(given);
};

/**
 * How often something that depends on chance is tried, and from which seed: few times in `npm test`, many times by the same code
 * when it is soaked. `SEED` repeats a run; fast-check names the seed of a failure.
 */
export const trials = (name: string, { test, soak }: Counts): Trials => {
  const seed = seedFrom();
  if (!isSoaking(name)) return { numRuns: test, seed };
  process.stderr.write(`soak ${name}: ${soak} trials, SEED=${seed}\n`);
  return { numRuns: soak, seed };
};
