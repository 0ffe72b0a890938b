import fc from 'fast-check';
import { electionKind, seatVacancyGround } from '@zhudian/facts';
import { seatsOn } from '@zhudian/organization';
import { committees } from '@zhudian/projections';
import { electionHeld } from '../../support/committee.story';
import { foldInMemory } from '../../support/read-model-of';
import { recorded } from '../../support/recorded';

// covers: N13
const PERSONS = ['m1', 'm2', 'm3', 'm4', 'm5'];
const day = (after: number) => new Date(Date.UTC(2016, 2, 1 + after)).toISOString().slice(0, 10);

const anElection = fc
  .record({
    kind: fc.constantFrom(...electionKind.options),
    seats: fc.integer({ min: 1, max: 5 }),
    elected: fc.subarray(PERSONS),
  })
  .map((change) => (on: string) => electionHeld({ ...change, heldOn: on }));
const aVacancy = fc
  .record({ personId: fc.constantFrom(...PERSONS), ground: fc.constantFrom(...seatVacancyGround.options) })
  .map((data) => () => ({ type: 'SeatVacated', data }));

/** A committee is elected first, and then things happen to it, some on the same day, in the order of their days. */
const aLife = fc
  .tuple(
    fc.record({ seats: fc.integer({ min: 1, max: 5 }), elected: fc.subarray(PERSONS) }),
    fc.array(fc.tuple(fc.oneof(anElection, aVacancy), fc.nat(20)), { maxLength: 12 }),
  )
  .map(([first, later]) => {
    let on = 5;
    const facts = [{ fact: electionHeld({ ...first, kind: 'TERM', heldOn: day(on) }), on: day(on) }];
    for (const [make, days] of later) {
      on += days;
      facts.push({ fact: make(day(on)) as (typeof facts)[number]['fact'], on: day(on) });
    }
    return facts.map(({ fact, on: heldOn }) => recorded('Committee-luobo-branch', fact, { on: heldOn }));
  });

describe('The seats of a committee on a day', () => {
  it('are those of a fresh fold of what had happened by then, whatever came after', () =>
    fc.assert(
      fc.property(aLife, fc.nat(250), (life, after) => {
        const at = day(after);
        const [whole] = foldInMemory(committees, life);
        const [then] = foldInMemory(
          committees,
          life.filter(({ metadata }) => metadata.occurredOn <= at),
        );
        expect(whole && seatsOn(whole, at)).toStrictEqual({ met: then?.members.length ?? 0, owed: then?.seats ?? 0 });
      }),
      { numRuns: 500 },
    ));
});
