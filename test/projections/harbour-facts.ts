import fc from 'fast-check';
import type { LogPage, RecordedFact } from '@zhudian/facts';
import type { HarbourData } from './harbours.story';

interface HarbourFact {
  readonly type: string;
  readonly data: HarbourData;
  /** How far after the fact before; 0 is the same commit. */
  readonly step?: number;
}

/** The facts as a log would number them, from position 0 on. */
export const recordedAs = (told: readonly HarbourFact[]): readonly RecordedFact[] => {
  let position = -1;
  return told.map(({ type, data, step = 1 }, at) => {
    position += at === 0 ? Math.max(step, 1) : step;
    const place = { stream: `harbour-${data.key}`, revision: at, position, prepare: position * 1_000 + at };
    return {
      id: `fact-${at}`,
      type,
      data,
      metadata: {} as RecordedFact['metadata'],
      recordedAt: '2031-01-01T00:00:00.000Z',
      ...place,
    };
  });
};

export const pageOf = (facts: readonly RecordedFact[]): LogPage => {
  const last = facts.at(-1);
  if (!last) throw new Error('A page is never empty.');
  return { facts, checkpoint: { commit: last.position, prepare: last.prepare } };
};

/** Cuts facts into pages at some of their indexes. */
export const pagesOf = (facts: readonly RecordedFact[], cuts: readonly number[]): readonly LogPage[] => {
  const ends = [...new Set([...cuts.map((cut) => cut % (facts.length + 1)), facts.length])]
    .filter((end) => end > 0)
    .toSorted((a, b) => a - b);
  return ends.map((end, at) => pageOf(facts.slice(ends[at - 1] ?? 0, end)));
};

const KEYS = ['a', 'b', 'c', '丁', 'é"\\', '{f}'];
const key = fc.constantFrom(...KEYS);
const port = fc.constantFrom('north', 'south', '港', 'Süd,"x"');

const data: fc.Arbitrary<HarbourData> = fc.record(
  {
    key,
    others: fc.array(key, { maxLength: 2 }),
    port,
    berth: fc.constantFrom(null, 'b1', 'b2', ''),
    size: fc.integer({ min: -2, max: 3 }),
    draught: fc.constantFrom(null, 0.5, -1.25, 3),
    open: fc.boolean(),
    note: fc.string({ maxLength: 4 }).filter((note) => note.isWellFormed()),
  },
  { requiredKeys: ['key'] },
);
const told: fc.Arbitrary<HarbourFact> = fc.record({
  type: fc.oneof(
    { weight: 6, arbitrary: fc.constant('Moored') },
    { weight: 3, arbitrary: fc.constantFrom('Noted', 'Called') },
    { weight: 1, arbitrary: fc.constantFrom('Left', 'Passed', 'Unheard') },
  ),
  data,
  step: fc.constantFrom(0, 1, 1, 1, 2, 5),
});

/** Logs of up to so many facts; every hundredth or so has several in one commit. */
export const someFacts = (most: number): fc.Arbitrary<readonly RecordedFact[]> =>
  fc.array(told, { minLength: 1, maxLength: most, size: 'max' }).map(recordedAs);

export const someKeys = [...KEYS, 'never'];
