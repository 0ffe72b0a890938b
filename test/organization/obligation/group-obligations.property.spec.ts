import fc from 'fast-check';
import { OWED, groupingFold, obligationsIn, periodsEnding } from '@zhudian/organization';
import { addDays, shippedCalendars } from '@zhudian/programme';
import { stateAfter } from '../../support';
import { GROUPS, GroupedBranch, someStep } from '../../support/grouped-branch';
import { branchWith, heldOn } from '../../support/obligation.story';
import { trials } from '../../support/trials';

// covers: B05, B09
const FIRST = '2016-05-01';
const DAYS = Array.from({ length: 123 }, (_, index) => addDays(FIRST, index));
const LAST = DAYS.at(-1) ?? FIRST;
const dated = fc.tuple(fc.constantFrom(...DAYS), someStep);
const oneADay = fc
  .uniqueArray(dated, { selector: ([day]) => day, maxLength: 14 })
  .map((steps) => new Map(steps.toSorted(([one], [other]) => (one < other ? -1 : 1))));
const someMeetings = fc.array(fc.record({ day: fc.constantFrom(...DAYS), groupId: fc.constantFrom(...GROUPS) }), {
  maxLength: 10,
});

type Row = readonly [month: string, groupId: string | null, state: string, metOn: string | null];
const sorted = (rows: readonly Row[]) => rows.map((row) => row.join(' ')).toSorted();

/** What the days of a month have shown so far. */
class Month {
  #days = 0;
  readonly #stood = new Map<string, number>();
  readonly #met = new Map<string, string>();

  see(day: string, groups: Iterable<string>, met: readonly string[]): void {
    this.#days += 1;
    for (const one of groups) this.#stood.set(one, (this.#stood.get(one) ?? 0) + 1);
    for (const one of met) if (!this.#met.has(one)) this.#met.set(one, day);
  }

  rows(month: string): readonly Row[] {
    if (this.#stood.size === 0) return [[month, null, 'EXEMPT', null]];
    return [...this.#stood].map(([groupId, days]) => {
      const metOn = this.#met.get(groupId) ?? null;
      return [month, groupId, metOn ? 'MET' : days === this.#days ? 'OVERDUE' : 'EXEMPT', metOn];
    });
  }
}

describe('What groups owe', () => {
  it('is that of a walk day by day, however groups and members change', () =>
    fc.assert(
      fc.property(oneADay, someMeetings, (steps, meetings) => {
        const branch = new GroupedBranch();
        const walked: Row[] = [];
        let month = new Month();
        for (const day of DAYS) {
          const step = steps.get(day);
          if (step) branch.follow(step, day);
          const met = meetings.filter((one) => one.day === day).map(({ groupId }) => groupId);
          month.see(day, branch.groups().keys(), met);
          if (!addDays(day, 1).endsWith('-01')) continue;
          walked.push(...month.rows(day.slice(0, 7)));
          month = new Month();
        }
        const { history: groupings } = stateAfter(groupingFold, ...branch.facts);
        const obliged = branchWith(3, { standings: branch.standings, groupings });
        const held = meetings.map(({ day, groupId }) => heldOn(day, 'GROUP', { groupId }));
        const derived = periodsEnding(OWED.GROUP_MONTHLY.rhythm, { first: FIRST, last: LAST }).flatMap((period) =>
          obligationsIn(obliged, held, shippedCalendars, { kind: 'GROUP_MONTHLY', period, on: addDays(LAST, 1) }).map(
            ({ groupId, state, metOn }): Row => [period.name, groupId, state, metOn],
          ),
        );
        expect(sorted(derived)).toStrictEqual(sorted(walked));
      }),
      trials('group obligations', { test: 200, soak: 20_000 }),
    ));
});
