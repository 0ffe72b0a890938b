import fc from 'fast-check';
import { memberReviewTotalsOf } from '@zhudian/organization';
import { trials } from '../../support/trials';

// covers: B09
const LAST = { on: '2016-03-15', role: 'PARTY_WORK', by: 'lan', recordedAt: '2016-03-15T02:00:00Z' } as never;
const count = fc.nat({ max: 9 });
const someReview = fc.record({
  stage: fc.constantFrom('OPEN' as const, 'VOTED' as const, 'FINALISED' as const),
  memberCount: count,
  excellent: count,
  qualified: count,
  basicallyQualified: count,
  unqualified: count,
  rectifying: count,
  rectified: count,
});
const whole = (counts: typeof someReview extends fc.Arbitrary<infer T> ? T : never) => ({
  ...counts,
  id: 'b.2016',
  branchId: 'b',
  stationId: 's',
  year: 2016,
  openedOn: '2016-03-01',
  probationaryCount: 0,
  assessedCount: 0,
  excusedCount: 0,
  meetingId: null,
  votedOn: null,
  finalisedOn: null,
  withinShare: null,
  mostExcellent: null,
  leaders: [],
  opened: LAST,
  finalised: null,
});
const someBranch = fc.record({
  countyEnterpriseId: fc.constantFrom('wuming', 'binyang', 'hengxian'),
  review: fc.option(someReview.map(whole), { nil: undefined }),
});
const SUMS = ['excellent', 'qualified', 'basicallyQualified', 'unqualified', 'rectifying', 'rectified'] as const;

describe('Reviews of a year, summed up', () => {
  it('are told by county enterprise in order, and of all together last', () =>
    fc.assert(
      fc.property(fc.array(someBranch, { maxLength: 12 }), (branches) => {
        const lines = memberReviewTotalsOf(2016, branches);
        const counties = [...new Set(branches.map(({ countyEnterpriseId }) => countyEnterpriseId))].toSorted();
        expect(lines.map(({ countyEnterpriseId }) => countyEnterpriseId)).toStrictEqual([...counties, null]);
        for (const line of lines) {
          const of = branches.filter(
            (one) => line.countyEnterpriseId === null || line.countyEnterpriseId === one.countyEnterpriseId,
          );
          let [opened, finalised, members] = [0, 0, 0];
          const sums = new Map(SUMS.map((name) => [name as string, 0]));
          for (const { review } of of) {
            if (!review) continue;
            opened += 1;
            if (review.stage === 'FINALISED') finalised += 1;
            members += review.memberCount;
            for (const name of SUMS) sums.set(name, (sums.get(name) ?? 0) + review[name]);
          }
          expect(line).toStrictEqual({
            countyEnterpriseId: line.countyEnterpriseId,
            year: 2016,
            branches: of.length,
            opened,
            finalised,
            members,
            ...Object.fromEntries(sums),
          });
        }
      }),
      trials('review totals', { test: 100, soak: 10_000 }),
    ));
});
