import { allSchemas, catalogue, categoryOfStream, metadataSchema } from '@zhudian/facts';
import { MemoryLog } from '@zhudian/log';
import { stationsFor } from './growth/facts';
import { fill } from './growth/fill';

const ASKED = 2_000;

/** What the programme would not record, it would not fold as it folds its own. */
describe('The log that the bench of growth fills', () => {
  const log = new MemoryLog();
  beforeAll(() => fill(log, ASKED));

  it('has as many facts as were asked for, and no more than those of one station beside', () => {
    expect(log.facts.length).toBeGreaterThanOrEqual(ASKED);
    expect(stationsFor(log.facts.length)).toBeLessThanOrEqual(stationsFor(ASKED) + 1);
  });

  it('holds facts of the catalogue alone, each in a stream of its family', () => {
    const flaws = log.facts.flatMap(({ type, data, stream, metadata }) => {
      const family = catalogue.find(({ category }) => category === categoryOfStream(stream));
      const schema = family && allSchemas(family)[type];
      const isGood = schema?.safeParse(data).success === true && metadataSchema.safeParse(metadata).success;
      return isGood ? [] : [`${stream}: ${type}`];
    });
    expect(new Set(flaws)).toStrictEqual(new Set());
  });

  it('tells of its middle a place at which half of the months are recorded', async () => {
    const again = new MemoryLog();
    const { middle, facts } = await fill(again, ASKED);
    expect(facts).toBe(again.facts.length);
    const readings = again.facts.filter(({ type }) => type === 'ReadingReported');
    const before = readings.filter(({ position }) => position <= middle);
    expect(before.length).toBe(readings.length / 2);
  });
});
