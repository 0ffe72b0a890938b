import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLScalarType,
  GraphQLString,
  type GraphQLLeafType,
} from 'graphql';
import { leafCheck } from '../../gateway/src/execution/leaf';

const Kind = new GraphQLEnumType({ name: 'Kind', values: { OPEN: { value: 1 }, CLOSED: { value: 2 } } });
const Day = new GraphQLScalarType({ name: 'Day' });

const values = {
  'the least Int': -(2 ** 31),
  'less than any Int': -(2 ** 31) - 1,
  'the greatest Int': 2 ** 31 - 1,
  'more than any Int': 2 ** 31,
  half: 0.5,
  true: true,
  'a text': 'OPEN',
  'an object': {},
};
const takes: readonly (readonly [GraphQLLeafType, readonly (keyof typeof values)[]])[] = [
  [GraphQLInt, ['the least Int', 'the greatest Int']],
  [GraphQLFloat, ['the least Int', 'less than any Int', 'the greatest Int', 'more than any Int', 'half']],
  [GraphQLString, ['a text']],
  [GraphQLBoolean, ['true']],
  [GraphQLID, ['the least Int', 'less than any Int', 'the greatest Int', 'more than any Int', 'a text']],
  [Kind, ['a text']],
  [Day, Object.keys(values) as (keyof typeof values)[]],
];

describe('A leaf value', () => {
  it.each(takes)('of type %s is accepted only if it is valid', (type, taken) => {
    const check = leafCheck(type);
    const found = Object.entries(values).flatMap(([name, value]) => (check(value) ? [name] : []));
    expect(found).toStrictEqual(taken);
    for (const name of taken) expect(check(values[name])).toBe(true);
  });

  it('of an enum is a name of the public schema, not an internal value', () => {
    expect(leafCheck(Kind)('CLOSED')).toBe(true);
    expect(leafCheck(Kind)(2)).toBe(false);
    expect(leafCheck(Kind)('UNKNOWN')).toBe(false);
  });
});
