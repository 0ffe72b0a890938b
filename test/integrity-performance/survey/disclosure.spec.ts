import fc from 'fast-check';
import { disclosed } from '@zhudian/integrity-performance';
import { trials } from '../../support/trials';

// covers: N05

const group = (size: number, at = 0) => ({
  group: `g${at}`,
  responses: Array.from({ length: size }, () => ({ answers: [3] })),
});
const toldOf = (sizes: readonly number[], untold = 0) =>
  disclosed(sizes.map(group), 5, untold).map(({ responses }) => responses.length);

describe('The groups whose results are told', () => {
  it.each([
    [[5, 5], 0, [5, 5]],
    // Four are too few.
    [[4, 9, 8], 0, [9]],
    // Subtracting those who are told from the whole would tell of four.
    [[4, 9], 0, []],
    [[2, 3, 9], 0, [9]],
    // Who named no group is told by subtraction like everybody else.
    [[6, 9], 1, [9]],
    [[6, 9], 5, [6, 9]],
    [[0, 6], 0, [6]],
  ] as const)('of %j, with %d in none: %j', (sizes, untold, told) => expect(toldOf(sizes, untold)).toStrictEqual(told));

  it('are never fewer than five, and neither is what is left when they are subtracted from the whole', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 10 }), fc.nat(8), (sizes, untold) => {
        const told = toldOf(sizes, untold);
        const rest = sizes.reduce((sum, size) => sum + size, untold) - told.reduce((sum, size) => sum + size, 0);
        expect(told.every((size) => size >= 5)).toBe(true);
        expect(rest === 0 || rest >= 5 || told.length === 0).toBe(true);
      }),
      trials('disclosure', { test: 500, soak: 200_000 }),
    ));
});
