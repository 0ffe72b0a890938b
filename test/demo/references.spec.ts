import { programme } from '@zhudian/tools';
import type { EnteredStep } from '../../tools/src/demo/programme';
import { factAt } from '../../tools/src/demo/step';
import { createdBy, namedIn, restsOn, unknownFields, type Reference } from './support/references';

/** The administrator registers the organisation first, and himself with the others. */
const FIRST = ['RegisterOrgUnit', 'EstablishBranch', 'RegisterPerson'];
/** Given without a token. */
const OF_NOBODY = ['CastBallot'];
const actorsOf = ({ command, as }: EnteredStep): readonly Reference[] =>
  [...FIRST, ...OF_NOBODY].includes(command) ? [] : [`person ${as}`];

/** What each step names that no step before has brought into being. */
const unfounded = (steps: readonly EnteredStep[]): readonly string[] => {
  const known = new Set<Reference>();
  return steps.flatMap((step) => {
    const own = createdBy(step);
    const needed = [...namedIn(step.data), ...restsOn(step), ...actorsOf(step)];
    const missing = needed.filter((one) => !known.has(one) && !own.includes(one));
    for (const one of own) known.add(one);
    // A reading may tell a breach as its second fact.
    for (const index of [0, 1]) known.add(`fact ${factAt(index, step)}`);
    return missing.map((one) => `${step.enteredOn} ${step.command}: ${one}`);
  });
};

describe.each(['2026-11-28', '2026-03-02'])('The demonstration of %s', (today) => {
  const steps = programme(today);

  it('names nothing that an earlier command has not brought into being', () =>
    expect(unfounded(steps)).toStrictEqual([]));

  it('names nothing that this specification knows nothing about', () =>
    expect([...new Set(steps.flatMap(({ data }) => unknownFields(data)))]).toStrictEqual([]));
});

describe('What is named before it is there', () => {
  it('is found', () => {
    const steps = programme('2026-11-28');
    const withoutTeam = steps.filter(({ data }) => data['orgUnitId'] !== 'dept-marketing');
    expect(unfounded(withoutTeam)).toContain(
      `${steps.find(({ command }) => command === 'OpenRound')?.on ?? ''} OpenRound: unit dept-marketing`,
    );
    expect(unfounded(steps.toReversed()).length).toBeGreaterThan(steps.length / 2);
  });
});
