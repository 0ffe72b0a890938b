import fc from 'fast-check';
import { countOf, outcomeOf } from '@zhudian/organization';

const MARKS = ['m1', 'm2', 'm3', 'm4', 'm5', 'stranger'];
const somePapers = fc.array(fc.record({ approved: fc.array(fc.constantFrom(...MARKS), { maxLength: 5 }) }), {
  maxLength: 15,
});
const someCandidates = fc.subarray(MARKS.slice(0, 5), { minLength: 1 });
const someCast = fc.record({
  candidates: someCandidates,
  papers: somePapers,
  unreadable: fc.nat(3),
  seats: fc.integer({ min: 1, max: 3 }),
});

/** As tellers do it: paper by paper, stroke by stroke. */
const plainCount = ({
  candidates,
  papers,
  unreadable,
  seats,
}: typeof someCast extends fc.Arbitrary<infer C> ? C : never) => {
  const strokes: Record<string, number> = Object.fromEntries(candidates.map((one) => [one, 0]));
  let spoilt = unreadable;
  for (const { approved } of papers) {
    const names = new Set(approved);
    const isSpoilt =
      approved.length > seats || names.size < approved.length || approved.some((one) => !(one in strokes));
    if (isSpoilt) spoilt += 1;
    else for (const one of names) strokes[one] = (strokes[one] ?? 0) + 1;
  }
  return { spoilt, strokes };
};

describe('An election by any papers', () => {
  it('has the outcome of a plain count, in whatever order the papers come', () =>
    fc.assert(
      fc.property(someCast, (cast) => {
        const { spoilt, strokes } = plainCount(cast);
        const { returned, invalid, tally } = countOf(cast);
        expect([returned, invalid]).toStrictEqual([cast.papers.length + cast.unreadable, spoilt]);
        expect(Object.fromEntries(tally.map(({ personId, votes }) => [personId, votes]))).toStrictEqual(strokes);
        expect(countOf({ ...cast, papers: cast.papers.toReversed() })).toStrictEqual({ returned, invalid, tally });
        const { elected } = outcomeOf(tally, returned, cast.seats);
        for (const one of elected) expect((strokes[one] ?? 0) * 2).toBeGreaterThan(returned);
        expect(elected.length).toBeLessThanOrEqual(cast.seats);
      }),
      { numRuns: 1_000 },
    ));

  it('can have no more votes than its valid papers allow', () =>
    fc.assert(
      fc.property(someCast, (cast) => {
        const { returned, invalid, tally } = countOf(cast);
        const valid = returned - invalid;
        expect(valid).toBeGreaterThanOrEqual(0);
        for (const { votes } of tally) expect(votes).toBeLessThanOrEqual(valid);
        expect(tally.reduce((sum, { votes }) => sum + votes, 0)).toBeLessThanOrEqual(valid * cast.seats);
      }),
      { numRuns: 1_000 },
    ));
});
