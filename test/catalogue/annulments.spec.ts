import { streamOf, type FactMetadata } from '@zhudian/facts';
import { Refusal, type Aggregate } from '@zhudian/framework';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { actAs } from '../support/acts';
import { exampleOf } from '../support/example-of';
import { factMetadata } from '../support/new-facts';
import { annulments } from './annulments.table';

const services = [personnel, organization, integrityPerformance];
const amendments = services.flatMap((service) => service.amendments);
const categoryOf = ({ decider }: Aggregate) => decider.family.category;

interface Fact {
  readonly id: string;
  readonly type: string;
  readonly data: object;
  readonly metadata: FactMetadata;
}
type Decide = Readonly<Record<string, (record: readonly Fact[], command: object) => Refusal | readonly object[]>>;

/** A fact as it may be recorded, each by a command of its own. */
const recorded = ({ decider: { family } }: Aggregate, type: string, at: number): Fact => {
  const schema = family.schemas[type];
  if (!schema) throw new Error(`${family.category} knows no ${type}.`);
  return {
    id: `00000000-0000-4000-8000-00000000000${at}`,
    type,
    data: exampleOf(schema, type) as object,
    metadata: { ...factMetadata(), commandId: `command-${at}` },
  };
};

const annulled = (aggregate: Aggregate, record: readonly Fact[], fact: Fact, by = actAs('PARTY_WORK')) => {
  const command = `Annul${categoryOf(aggregate)}`;
  const data = { id: 'posting-1.2016-03', factId: fact.id, reason: '录入有误' };
  const refs = aggregate.commands[command]?.reads?.(data as never, record as never, by) ?? {};
  const read = Object.fromEntries(Object.entries(refs).map(([name, { fold }]) => [name, fold.initial]));
  const decide = (aggregate.decider as unknown as { readonly decide: Decide }).decide[command];
  if (!decide) throw new Error(`${categoryOf(aggregate)} has no ${command}.`);
  return decide(record, { type: command, data, act: by, read });
};

/** The types of later facts that must be annulled before a fact of this type. */
const standInTheWay = (aggregate: Aggregate, type: string): 'ALL' | readonly string[] => {
  const types = Object.keys(aggregate.decider.family.schemas);
  const inTheWay = types.filter((later) => {
    const fact = recorded(aggregate, type, 1);
    const decision = annulled(aggregate, [fact, recorded(aggregate, later, 2)], fact);
    return decision instanceof Refusal && decision.code === 'FACT_RELIED_ON';
  });
  return inTheWay.length === types.length ? 'ALL' : inTheWay;
};

const rows = amendments.flatMap((aggregate) =>
  Object.keys(aggregate.decider.family.schemas).map((type) => ({ aggregate, category: categoryOf(aggregate), type })),
);

describe('Annulments', () => {
  it('are there for every aggregate', () =>
    expect(amendments.map(categoryOf).toSorted()).toStrictEqual(
      services.flatMap(({ aggregates }) => aggregates.map(categoryOf)).toSorted(),
    ));

  it.each(rows)('$category: $type can be annulled, once', ({ aggregate, category, type }) => {
    const fact = recorded(aggregate, type, 1);
    const decision = annulled(aggregate, [fact], fact);
    expect(decision).toMatchObject([{ type: `${category}Annulled`, data: { factId: fact.id, factType: type } }]);
    const [annulment] = decision as readonly Pick<Fact, 'type' | 'data'>[];
    const record = [fact, { ...recorded(aggregate, type, 2), ...annulment }];
    expect(annulled(aggregate, record, fact)).toMatchObject({ code: 'FACT_ANNULLED' });
  });

  it.each(rows)('$category: who may not tell a $type may not annul it', ({ aggregate, type }) => {
    const fact = recorded(aggregate, type, 1);
    expect(annulled(aggregate, [fact], fact, actAs('ANALYST'))).toMatchObject({ code: 'NOT_AUTHORISED_ROLE' });
  });

  it.each(rows)('$category: $type is not annulled before what rests on it', ({ aggregate, category, type }) =>
    expect(standInTheWay(aggregate, type)).toStrictEqual(annulments[category]?.[type]),
  );

  it('say what is in the way, and with what it is annulled', () => {
    const aggregate = amendments.find((one) => categoryOf(one) === 'Posting');
    if (!aggregate) throw new Error('Where is the posting?');
    const [started, ended] = [recorded(aggregate, 'PostingStarted', 1), recorded(aggregate, 'PostingEnded', 2)];
    expect(annulled(aggregate, [started, ended], started)).toMatchObject({
      details: {
        by: ['PostingEnded'],
        last: ended.id,
        operation: 'annulPosting',
        stream: streamOf(aggregate.decider.family, 'posting-1.2016-03'),
      },
    });
  });
});
