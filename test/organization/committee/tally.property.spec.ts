import fc from 'fast-check';
import { attendanceNeeded, candidatesNeeded, outcomeOf } from '@zhudian/organization';

const someTally = fc
  .array(fc.nat(12), { minLength: 1, maxLength: 9 })
  .map((all) => all.map((votes, index) => ({ personId: `m${index}`, votes })));

describe('The outcome of an election', () => {
  it('is that of a plain count: nobody in with fewer votes than somebody out, and nobody by half', () =>
    fc.assert(
      fc.property(
        someTally,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 7 }),
        (tally, present, seats) => {
          const { elected, tied, unfilled } = outcomeOf(tally, present, seats);
          const votesOf = (id: string) => tally.find(({ personId }) => personId === id)?.votes ?? 0;
          const over = tally.filter(({ votes }) => votes * 2 > present).map(({ personId }) => personId);
          const better = (id: string) => over.filter((other) => votesOf(other) > votesOf(id)).length;
          const level = (id: string) => over.filter((other) => votesOf(other) === votesOf(id)).length;
          const expected = over.filter((id) => better(id) + level(id) <= seats);
          expect(elected.toSorted()).toStrictEqual(expected.toSorted());
          const atTheEdge = over.filter((id) => better(id) < seats && better(id) + level(id) > seats);
          expect(tied.toSorted()).toStrictEqual(atTheEdge.toSorted());
          expect(unfilled).toBe(seats - elected.length);
        },
      ),
      { numRuns: 1_000 },
    ));

  it('needs an attendance of four fifths: more than that until 2020-07-12, at least that since', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 200 }), (entitled, present) => {
        expect(present >= attendanceNeeded(entitled, '2020-07-12')).toBe(present * 5 > entitled * 4);
        expect(present >= attendanceNeeded(entitled, '2020-07-13')).toBe(present * 5 >= entitled * 4);
      }),
    ));

  it.each([
    [1, 2],
    [3, 4],
    [5, 6],
    [6, 8],
    [7, 9],
  ])('of %i seats needs %i candidates', (seats, candidates) => expect(candidatesNeeded(seats)).toBe(candidates));
});
