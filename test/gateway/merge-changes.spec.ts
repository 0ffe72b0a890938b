import fc from 'fast-check';
import { decodePosition, encodePosition } from '@zhudian/facts';
import { mergeChanges, type OwnChanges } from '../../gateway/src/changes/merge-changes';

const END = 50;

/** Facts of one context, some of them of one position. */
const told = (context: string) =>
  fc.array(fc.integer({ min: 1, max: END }), { maxLength: 40 }).map((positions): OwnChanges => ({
    context,
    facts: positions
      .toSorted((one, other) => one - other)
      .map((position, place) => ({ position: encodePosition(position), place, touched: [], context })),
    reached: encodePosition(END),
  }));

const beyond = (part: OwnChanges, after: number): OwnChanges => ({
  ...part,
  facts: part.facts.filter(({ position }) => (decodePosition(position) ?? 0) > after),
});

describe('Pages of what several contexts tell', () => {
  it('hold as many facts as are asked for, those of one position together, and together all of them', () =>
    fc.assert(
      fc.property(told('one'), told('other'), fc.integer({ min: 1, max: 30 }), (one, other, most) => {
        const pages: (readonly number[])[] = [];
        for (let after = 0; after < END;) {
          const { changes, position } = mergeChanges([beyond(one, after), beyond(other, after)], after, most);
          pages.push(changes.map(({ fact }) => decodePosition(fact.position) ?? 0));
          expect(position).toBeGreaterThan(after);
          after = position;
        }
        const all = [one, other].flatMap(({ facts }) => facts.map(({ position }) => decodePosition(position) ?? 0));
        expect(pages.flat()).toStrictEqual(all.toSorted((first, second) => first - second));
        for (const page of pages) expect(page.filter((at) => at < (page.at(-1) ?? 0)).length).toBeLessThan(most);
      }),
    ));
});
