import { parse, print, printType, visit } from 'graphql';
import { z } from 'zod';
import { day, defineEvents, id, membership, month, need, percent, text } from '@zhudian/facts';
import { defineAggregate, type Aggregate } from '@zhudian/framework';
import { command } from '@zhudian/programme';
import { federatedSchema, inputTypeOf, mutationsOf } from '@zhudian/framework/service';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('Shape')
class Shape {
  @Field(() => ID) id!: string;
}

/** A schema with one mutation whose input is the shape. */
const schemaWith = (name: string, shape: z.ZodObject) => {
  const commands = {
    [name]: command<object>()({
      about: { zh: '测试', en: 'A test' },
      roles: ['STAFF'],
      input: shape,
      of: () => 'one',
      scope: () => undefined,
    }),
  };
  const family = defineEvents({ context: 'personnel', category: name, about: { zh: '', en: '' }, schemas: {} });
  const decider = { family, initial: {}, evolve: {}, decide: {} };
  const aggregate = defineAggregate({ decider, commands, refusals: {} }) as Aggregate;
  const resolver = mutationsOf({ aggregate, type: () => Shape, find: () => Promise.resolve(null) });
  return federatedSchema({ resolvers: [resolver], references: {} });
};
const printed = (name: string, shape: z.ZodObject, ...types: string[]) => {
  const schema = schemaWith(name, shape);
  return types.map((type) => {
    const found = schema.getType(type);
    if (!found) throw new Error(`There is no ${type}.`);
    return printType(found);
  });
};

/** What every command carries beside its own fields. */
const ENVELOPE = `  commandId: ID!
  occurredOn: LocalDate
  actingAs: Role
  reasons: [ReasonInput!]
  evidence: [EvidenceInput!]`;

const withoutWords = (sdl: string): string =>
  print(
    visit(parse(sdl), { enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined) }),
  );

describe('The input type of a command', () => {
  it('follows from its shape: ids, days, numbers, lists, options, enumerations and objects', () => {
    const shape = z.strictObject({
      stationId: id,
      otherIds: z.array(id).max(3),
      on: day,
      month,
      note: text.optional(),
      year: z.int().min(2015),
      score: percent,
      open: z.boolean().default(false),
      membership,
      needs: z.array(need),
      contact: z.strictObject({ phone: text, since: day.optional() }).meta({ id: 'Contact' }).optional(),
    });
    expect(
      printed('ShapeOne', shape, 'ShapeOneInput', 'NeedInput', 'ContactInput', 'PartyMembership').map(withoutWords),
    ).toStrictEqual([
      `input ShapeOneInput {
${ENVELOPE}
  stationId: ID!
  otherIds: [ID!]!
  on: LocalDate!
  month: String!
  note: String
  year: Int!
  score: Float!
  open: Boolean
  membership: PartyMembership!
  needs: [NeedInput!]!
  contact: ContactInput
}`,
      `input NeedInput {
  skill: Skill!
  priority: Int!
}`,
      `input ContactInput {
  phone: String!
  since: LocalDate
}`,
      `enum PartyMembership {
  FULL
  PROBATIONARY
  NONE
}`,
    ]);
  });

  it('tells what a field is about', () => {
    const shape = z.strictObject({ stationId: id.meta({ graphql: 'ID', description: '供电所。The station.' }) });
    const [type] = printed('ShapeTwo', shape, 'ShapeTwoInput');
    expect(type).toContain('"""供电所。The station."""\n  stationId: ID!');
  });

  it('keeps an id an id when it is made narrower', () => {
    const [type] = printed('ShapeThree', z.strictObject({ roundId: id.max(35).regex(/^[^.]+$/) }), 'ShapeThreeInput');
    expect(type).toContain('roundId: ID!');
  });

  it('asks for a name where GraphQL needs one', () => {
    const nameless = z.strictObject({ kind: z.enum(['ONE', 'TWO']) });
    expect(() => inputTypeOf('NamelessInput', nameless)).toThrow(
      "NamelessInput.kind needs a name: .meta({ id: '…' }).",
    );
  });

  it('refuses what GraphQL has no input for', () => {
    const union = z.strictObject({ either: z.union([z.string(), z.number()]) });
    expect(() => inputTypeOf('UnionInput', union)).toThrow('UnionInput.either: a union has no GraphQL type.');
  });
});
