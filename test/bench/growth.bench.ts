import type { Bench, Case } from './harness';
import { GrownProgramme } from './growth/programme';

const SIZES = (process.env['GROWTH_FACTS'] ?? '100000,1000000').split(',').map(Number);
const [SMALLEST = NaN] = SIZES;

const programmes = new Map<number, Promise<GrownProgramme>>();

/** Made when it is first asked for, in the round that does not count. */
const programmeOf = (facts: number): Promise<GrownProgramme> => {
  const programme = programmes.get(facts) ?? GrownProgramme.start(facts);
  programmes.set(facts, programme);
  return programme;
};

const nameOf = (what: string, facts: number): string => `${facts.toLocaleString('en')} facts: ${what}`;

const perSize = (what: string, unit: string, of: (programme: GrownProgramme) => Promise<number> | number): Case[] =>
  SIZES.map((facts) => ({
    name: nameOf(what, facts),
    unit,
    ...(facts === SMALLEST ? {} : { against: nameOf(what, SMALLEST) }),
    run: async () => of(await programmeOf(facts)),
  }));

/**
 * The same programme after more and more facts: what takes longer, or more memory, does not last for years. In this log
 * no policy has caused anything, so that what it has followed is known by what it noted alone.
 */
export const bench: Bench = {
  name: 'growth',
  cases: [
    ...perSize('start of the store', 'ms', (programme) => programme.ofStart('store')),
    ...perSize('start of the whole', 'ms', (programme) => programme.ofStart('whole')),
    ...perSize('work after a start', 'ms of CPU', (programme) => programme.ofStart('work')),
    ...perSize('command', 'ms', (programme) => programme.command()),
    ...perSize('page of a county', 'ms', (programme) => programme.pageOfCounty('now')),
    ...perSize('page of a county, as of the middle', 'ms', (programme) => programme.pageOfCounty('then')),
    ...perSize('page of all', 'ms', (programme) => programme.pageOfAll('now')),
    ...perSize('page of all, as of the middle', 'ms', (programme) => programme.pageOfAll('then')),
    ...perSize('page with its count', 'ms', (programme) => programme.pageWithCount()),
    ...perSize('memory of all processes', 'MB, a size', (programme) => programme.megabytes()),
  ],
  teardown: async () => {
    for (const programme of programmes.values()) await (await programme).stop();
  },
};
