import type { Aggregate, AnyCommandSpec } from '@zhudian/framework';
import { referencesIn } from '@zhudian/framework/service';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { exampleOf } from '../support/example-of';
import { ownCases } from './own-cases.table';

interface Declared {
  readonly type: string;
  readonly spec: AnyCommandSpec;
  readonly aggregate: Aggregate;
}

const commands: readonly Declared[] = [personnel, organization, integrityPerformance].flatMap(({ aggregates }) =>
  aggregates.flatMap((aggregate) =>
    Object.entries(aggregate.commands).map(([type, spec]) => ({ type, spec, aggregate })),
  ),
);

/** Aggregates that are about one person, and kinds of things that lead to one. */
const ABOUT_A_PERSON = ['Person', 'Candidacy', 'Posting', 'SupervisionMonth', 'Evaluation', 'Clue', 'Survey', 'Branch'];
const LEADS_TO_A_PERSON = ['Person', 'Posting', 'Candidacy', 'Clue', 'Survey'];
/** About a branch itself. */
const NOBODYS = ['EstablishBranch'];

const mayBeAboutSomebody = ({ type, spec, aggregate }: Declared): boolean => {
  const kinds = referencesIn(spec.input, exampleOf(spec.input, type) as object).map(({ kind }) => kind as string);
  const isAbout = ABOUT_A_PERSON.includes(aggregate.decider.family.category);
  return !NOBODYS.includes(type) && (isAbout || kinds.some((kind) => LEADS_TO_A_PERSON.includes(kind)));
};

const wei = { personId: 'wei', ownerId: 'wei', pledgerId: 'wei', localLeaderId: 'wei' };
const subjectsOf = ({ spec }: Declared): unknown =>
  spec.subject?.(
    { ...wei, excused: [{ postingId: 'p' }], holdId: 'h' } as never,
    { ...wei, holds: { h: wei } } as never,
    { posting: { ...wei, known: true }, roster: { entries: { p: wei } } } as never,
  );

describe('Nobody acts in the own case', () => {
  it('is settled for every command that may be about one person, and for no other', () => {
    const settled = Object.keys(ownCases).toSorted();
    expect(settled).toStrictEqual(
      commands
        .filter((one) => mayBeAboutSomebody(one) || ownCases[one.type] !== undefined)
        .map(({ type }) => type)
        .toSorted(),
    );
  });

  it('is declared where the table says so, and nowhere else', () => {
    const declared = commands.filter(({ spec }) => spec.subject !== undefined).map(({ type }) => type);
    const guarded = Object.keys(ownCases).filter((type) => ownCases[type] === 'GUARD');
    expect(declared.toSorted()).toStrictEqual(guarded.toSorted());
  });

  it.each(commands.filter(({ type }) => ownCases[type] === 'GUARD').map((one) => [one.type, one] as const))(
    'names the person: %s',
    (_, one) => expect([subjectsOf(one)].flat()).toContain('wei'),
  );

  it.each(
    commands.flatMap((one) => {
      const code = ownCases[one.type] ?? '';
      return /^[A-Z_]+$/.test(code) && code !== 'GUARD' ? [[one.type, code, one] as const] : [];
    }),
  )('has a rule of its own: %s %s', (_, code, { aggregate }) => {
    expect(Object.keys(aggregate.refusals)).toContain(code);
  });
});
