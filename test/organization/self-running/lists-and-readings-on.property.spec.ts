import fc from 'fast-check';
import { dutyListKind } from '@zhudian/facts';
import { listsOn, readingsOn } from '@zhudian/organization';
import { spanOfMonth } from '@zhudian/programme';
import { adoptedLists, toldReadings } from '@zhudian/projections';
import { adopted, mainDrafted } from '../../support/duty-list.story';
import { foldInMemory } from '../../support/read-model-of';
import { recorded, type FactOfStory } from '../../support/recorded';

// covers: N13
const day = (after: number) => new Date(Date.UTC(2016, 9, 1 + after)).toISOString().slice(0, 10);
const DAYS = 220;
const YEARS = [2016, 2017] as const;

/** In the order of their days, as nothing is dated before the step before it. */
const inOrder = (facts: readonly (readonly [number, (on: string) => FactOfStory])[]) =>
  facts.toSorted(([one], [other]) => one - other).map(([after, make]) => make(day(after)));

const aListFact = fc
  .record({ year: fc.constantFrom(...YEARS), what: fc.constantFrom(...dutyListKind.options, 'ADOPTED' as const) })
  .map(({ year, what }) => (on: string) => {
    const fact = what === 'ADOPTED' ? adopted : mainDrafted({ year, kind: what });
    return recorded(`DutyList-luobo-branch.${String(year)}`, fact, { on });
  });
const MONTHS = ['2016-09', '2016-10', '2016-11', '2016-12'];
const FOUND = ['ReadingReported', 'BreachDetected', 'AnomalyDetected', 'FindingCleared'];
const aFinding = fc
  .record({
    code: fc.constantFrom('LINE_LOSS', 'BILL_RECOVERY'),
    period: fc.constantFrom(...MONTHS),
    type: fc.constantFrom(...FOUND),
  })
  .map(
    ({ code, period, type }) =>
      (on: string) =>
        recorded(`Indicator-luobo.${code}`, { type, data: { period } }, { on }),
  );
const lifeOf = (one: fc.Arbitrary<(on: string) => FactOfStory>) =>
  fc.array(fc.tuple(fc.nat(DAYS), one), { maxLength: 14 }).map(inOrder);
const upTo = (facts: readonly FactOfStory[], at: string) => facts.filter(({ metadata }) => metadata.occurredOn <= at);

describe('The two lists on a day', () => {
  it('are those of which the facts told by then, whatever came after, and due ninety days after whoever came', () =>
    fc.assert(
      fc.property(lifeOf(aListFact), fc.nat(DAYS), fc.option(fc.nat(DAYS)), (life, after, came) => {
        const at = day(after);
        const then = upTo(life, at);
        const ofYear = then.filter(({ stream }) => stream.endsWith(`.${at.slice(0, 4)}`));
        const kinds = new Set(ofYear.flatMap(({ data }) => (data as { readonly kind?: string }).kind ?? []));
        const firstDraft = ofYear.findIndex(({ type }) => type === 'DutyListDrafted');
        const isAdopted = ofYear
          .slice(firstDraft + 1)
          .some(({ type }) => firstDraft >= 0 && type === 'DutyListsAdopted');
        const met = isAdopted && kinds.size === 2;
        const isDue = Number(at.slice(5, 7)) > 3 && (came === null || after > came + 90);
        expect(listsOn(foldInMemory(adoptedLists, life), at, came === null ? null : day(came))).toStrictEqual({
          met: met ? 1 : 0,
          owed: met || isDue ? 1 : 0,
        });
      }),
      { numRuns: 500 },
    ));
});

describe('The readings of a station in a time', () => {
  /** By walking over the facts of each indicator and month. */
  const walked = (life: readonly FactOfStory[], from: string, to: string, withdrawnOn: string) => {
    const told = { met: 0, owed: 0 };
    for (const code of ['LINE_LOSS', 'BILL_RECOVERY'])
      for (const period of MONTHS) {
        const own = life.filter(
          ({ stream, data }) => stream.endsWith(code) && (data as { readonly period: string }).period === period,
        );
        const last = upTo(own, to).at(-1);
        if (!last || (own[0]?.metadata.occurredOn ?? '') < from || spanOfMonth(period).last <= withdrawnOn) continue;
        told.owed += 1;
        if (['ReadingReported', 'FindingCleared'].includes(last.type)) told.met += 1;
      }
    return told;
  };

  it('are those told in it, as they stood on its last day, whatever came after', () =>
    fc.assert(
      fc.property(lifeOf(aFinding), fc.nat(DAYS), fc.nat(DAYS), fc.nat(60), (life, one, other, gone) => {
        const [first, last] = [day(Math.min(one, other)), day(Math.max(one, other))];
        const rows = foldInMemory(toldReadings, life);
        expect(readingsOn(rows, { first, last }, day(gone))).toStrictEqual(walked(life, first, last, day(gone)));
      }),
      { numRuns: 500 },
    ));

  it('are in one of the checks that follow each other, and in no two', () =>
    fc.assert(
      fc.property(lifeOf(aFinding), fc.nat(DAYS), (life, middle) => {
        const rows = foldInMemory(toldReadings, life);
        const owed = (first: number, last: number) =>
          readingsOn(rows, { first: day(first), last: day(last) }, day(0)).owed;
        expect(owed(0, middle) + owed(middle + 1, DAYS)).toBe(owed(0, DAYS));
      }),
    ));
});
