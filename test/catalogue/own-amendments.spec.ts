import type { FactMetadata } from '@zhudian/facts';
import { Refusal, type Aggregate } from '@zhudian/framework';
import { referencesIn } from '@zhudian/framework/service';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { actAs } from '../support/acts';
import { exampleOf } from '../support/example-of';
import { factMetadata } from '../support/new-facts';
import { ownCases } from './own-cases.table';
import { untouched } from './own-amendments.table';

const services = [personnel, organization, integrityPerformance];
const categoryOf = ({ decider }: Aggregate) => decider.family.category;
const WEI = 'wei';
const RECORDER = 'an';

interface Fact {
  readonly id: string;
  readonly type: string;
  readonly data: object;
  readonly metadata: FactMetadata;
}
type Decide = Readonly<Record<string, (record: readonly Fact[], command: object) => Refusal | readonly object[]>>;

/** A fact as somebody may have recorded it, in which everybody whom it names is one person. */
const recorded = ({ decider: { family } }: Aggregate, type: string, at: number): Fact => {
  const schema = family.schemas[type];
  if (!schema) throw new Error(`${family.category} knows no ${type}.`);
  const example = exampleOf(schema, type) as object;
  const persons = referencesIn(schema, example).flatMap(({ kind, id }) => (kind === 'Person' ? [id] : []));
  const data = persons.reduce(
    (text, one) => text.replaceAll(JSON.stringify(one), JSON.stringify(WEI)),
    JSON.stringify(example),
  );
  return {
    id: `00000000-0000-4000-8000-0000000000${String(at).padStart(2, '0')}`,
    type,
    data: JSON.parse(data) as object,
    metadata: { ...factMetadata(), actorId: RECORDER, commandId: `command-${at}` },
  };
};

/** Annuls the last of one fact of each type up to it. */
const annulledBy = (aggregate: Aggregate, type: string, by: string) => {
  const types = Object.keys(aggregate.decider.family.schemas);
  const before = types.slice(0, types.indexOf(type)).map((one, at) => recorded(aggregate, one, at + 10));
  const fact = recorded(aggregate, type, 9);
  const record = [...before, fact];
  const command = `Annul${categoryOf(aggregate)}`;
  const act = { ...actAs('PARTY_WORK'), by };
  const id = categoryOf(aggregate) === 'Person' ? WEI : 'posting-1.2016-03';
  const data = { id, factId: fact.id, reason: '录入有误' };
  const refs = aggregate.commands[command]?.reads?.(data as never, record as never, act) ?? {};
  const read = Object.fromEntries(
    Object.entries(refs).map(([name, { fold }]) => [
      name,
      Array.isArray(fold.initial) ? fold.initial : { ...(fold.initial as object), known: true, personId: WEI },
    ]),
  );
  const decide = (aggregate.decider as unknown as { readonly decide: Decide }).decide[command];
  const decision = decide?.(record, { type: command, data, act, read });
  return decision instanceof Refusal ? decision.code : 'ANNULLED';
};

/** The facts that the person whose case it is may not tell, each with the amendments that may take it back. */
const kept = services.flatMap(({ aggregates, amendments }) =>
  aggregates.flatMap((aggregate) => {
    const amending = amendments.find((one) => categoryOf(one) === categoryOf(aggregate));
    if (!amending) return [];
    const types = Object.entries(aggregate.commands)
      .filter(([type]) => /^[A-Z_]+$/.test(ownCases[type] ?? ''))
      .flatMap(([, { emits }]) => emits ?? [])
      .filter((type) => type in aggregate.decider.family.schemas);
    return [...new Set(types)].map((type) => [`${categoryOf(aggregate)}: ${type}`, amending, type] as const);
  }),
);

describe('What a person may not tell in the own case', () => {
  it.each(kept.filter(([name]) => untouched[name] === undefined))(
    'is not taken back by that person: %s',
    (_, aggregate, type) => {
      expect(annulledBy(aggregate, type, WEI)).toBe('OWN_CASE');
      expect(annulledBy(aggregate, type, RECORDER)).not.toBe('OWN_CASE');
    },
  );

  it('has no exception that is none', () => {
    expect(Object.keys(untouched).filter((name) => !kept.some(([one]) => one === name))).toStrictEqual([]);
  });
});
