import fc from 'fast-check';
import { electionKind, seatVacancyGround } from '@zhudian/facts';
import { seatsOn } from '@zhudian/organization';
import { addDays } from '@zhudian/programme';
import { committees } from '@zhudian/projections';
import { electionHeld } from '../../support/committee.story';
import { foldInMemory } from '../../support/read-model-of';
import { recorded } from '../../support/recorded';

// covers: N13
const PERSONS = ['m1', 'm2', 'm3', 'm4', 'm5'];
const day = (after: number) => new Date(Date.UTC(2016, 2, 1 + after)).toISOString().slice(0, 10);

type Story =
  ReturnType<typeof electionHeld> | { readonly type: 'SeatVacated'; readonly data: { readonly personId: string } };
const anElection = fc
  .record({
    kind: fc.constantFrom(...electionKind.options),
    seats: fc.integer({ min: 1, max: 5 }),
    elected: fc.subarray(PERSONS),
  })
  .map(
    (change) =>
      (on: string): Story =>
        electionHeld({ ...change, heldOn: on }),
  );
const aVacancy = fc
  .record({ personId: fc.constantFrom(...PERSONS), ground: fc.constantFrom(...seatVacancyGround.options) })
  .map((data) => (): Story => ({ type: 'SeatVacated', data }));

/**
 * A committee is elected first, and then things happen to it, some on the same day. That somebody gave up a seat may be told late, but
 * not before an election.
 */
const aLife = fc
  .tuple(
    fc.record({ seats: fc.integer({ min: 1, max: 5 }), elected: fc.subarray(PERSONS) }),
    fc.array(fc.tuple(fc.oneof(anElection, aVacancy), fc.nat(20), fc.nat(30)), { maxLength: 12 }),
  )
  .map(([first, later]) => {
    let on = 5;
    let electedOn = on;
    const holders = new Set(first.elected);
    const facts: { fact: Story; on: string }[] = [
      { fact: electionHeld({ ...first, kind: 'TERM', heldOn: day(on) }), on: day(on) },
    ];
    for (const [make, days, late] of later) {
      on += days;
      const fact = make(day(on));
      if (fact.type === 'ElectionHeld') {
        electedOn = on;
        if (fact.data.kind === 'TERM') holders.clear();
        for (const one of fact.data.elected) holders.add(one);
        facts.push({ fact, on: day(on) });
      } else if (holders.delete(fact.data.personId)) facts.push({ fact, on: day(Math.max(electedOn, on - late)) });
    }
    return facts.map(({ fact, on: heldOn }) => recorded('Committee-luobo-branch', fact, { on: heldOn }));
  });

describe('The seats of a committee on a day', () => {
  it('are those of a fresh fold of what had happened by then, whatever came after', () =>
    fc.assert(
      fc.property(aLife, fc.nat(), fc.constantFrom(-1, 0, 1), (life, which, beside) => {
        const at = addDays(life[which % life.length]?.metadata.occurredOn ?? day(0), beside);
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
