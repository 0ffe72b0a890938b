import fc from 'fast-check';
import { memberGrade, type MemberGrade } from '@zhudian/facts';
import { gradeByBallots, gradeOf, gradesOf, mostExcellentOf, type Assessed } from '@zhudian/organization';
import { trials } from '../../support/trials';

// covers: B09
const GRADES = memberGrade.options;
const someBallots = fc
  .array(fc.nat({ max: 6 }), { minLength: 4, maxLength: 4 })
  .filter((counts) => counts.some((one) => one > 0))
  .map(([excellent = 0, qualified = 0, basicallyQualified = 0, unqualified = 0]) => ({
    excellent,
    qualified,
    basicallyQualified,
    unqualified,
  }));
type Ballots = Assessed['peers'];
const someMembers = fc
  .array(fc.record({ selfGrade: fc.constantFrom(...GRADES), peers: someBallots, vote: someBallots }), { maxLength: 20 })
  .map((all) => all.map((one, index): Assessed => ({ personId: `m${index}`, ...one })));

/** Ballots laid out one by one, the best first. */
const laidOut = ({ excellent, qualified, basicallyQualified, unqualified }: Ballots): readonly MemberGrade[] =>
  [excellent, qualified, basicallyQualified, unqualified].flatMap((count, index) =>
    Array.from({ length: count }, () => GRADES[index] ?? 'UNQUALIFIED'),
  );
/** The first grade that, with the better ones, more than half of the ballots give. */
const byHand = (ballots: Ballots): MemberGrade | undefined => laidOut(ballots)[Math.floor(laidOut(ballots).length / 2)];
const shareOf = ({ vote }: Assessed): number => vote.excellent / laidOut(vote).length;

describe('Grades', () => {
  it('by ballots are what the one in the middle says, the worse of two', () =>
    fc.assert(
      fc.property(someBallots, (ballots) => expect(gradeByBallots(ballots)).toBe(byHand(ballots))),
      trials('grade by ballots', { test: 500, soak: 50_000 }),
    ));

  it('are never above nor below what two of the three assessments say', () =>
    fc.assert(
      fc.property(someMembers, (members) => {
        for (const one of members) {
          const said = [one.selfGrade, gradeByBallots(one.peers), gradeByBallots(one.vote)];
          const ranks = said.map((grade) => GRADES.indexOf(grade)).toSorted((a, b) => a - b);
          expect(GRADES.indexOf(gradeOf(one))).toBe(ranks[1]);
        }
      }),
      trials('grade of three', { test: 100, soak: 10_000 }),
    ));

  it('are excellent for no more than may be, for the best by the vote, and otherwise as assessed', () =>
    fc.assert(
      fc.property(someMembers, fc.nat({ max: 8 }), (members, most) => {
        const graded = new Map(gradesOf(members, most).map(({ personId, grade }) => [personId, grade]));
        const would = members.filter((one) => gradeOf(one) === 'EXCELLENT');
        const best = would.toSorted((one, other) => shareOf(other) - shareOf(one));
        const edge = best[most];
        const stay = new Set(
          best
            .slice(0, most)
            .filter((one) => edge === undefined || shareOf(one) > shareOf(edge))
            .map(({ personId }) => personId),
        );
        const plain = members.map((one) => {
          const grade = gradeOf(one);
          return [one.personId, grade === 'EXCELLENT' && !stay.has(one.personId) ? 'QUALIFIED' : grade];
        });
        expect([...graded]).toStrictEqual(plain);
        expect([...graded.values()].filter((one) => one === 'EXCELLENT').length).toBeLessThanOrEqual(most);
      }),
      trials('grades within the share', { test: 500, soak: 50_000 }),
    ));

  it('are excellent for a third, rounded down', () => {
    for (let members = 0; members <= 200; members += 1)
      expect(mostExcellentOf(members, 1 / 3)).toBe((members - (members % 3)) / 3);
    expect([0, 1, 2, 3, 7].map((members) => mostExcellentOf(members, 0.5))).toStrictEqual([0, 0, 1, 1, 3]);
    expect(mostExcellentOf(7, 0)).toBe(0);
    expect(mostExcellentOf(7, 1)).toBe(7);
  });
});
