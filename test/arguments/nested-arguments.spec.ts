import { getNamedType, isNonNullType, isObjectType, type GraphQLArgument, type GraphQLField } from 'graphql';
import { federatedSchema, type RequestContext } from '@zhudian/framework/service';
import { services } from '../../tools/src/generate/services';

/** What is no value of an argument, by the type of the argument: a page, a day or a line of text. */
const WRONG: Readonly<Record<string, readonly unknown[]>> = {
  ID: ['', 'a\0', '李\ud842', '一\n二'],
  String: ['', 'a\0', '李\ud842', '\u200b'],
  LocalDate: ['9999-12-31', '0000-01-01'],
};
const SIZES = [-1, 201, 2_147_483_647];
/** Where a page begins is for the list to say, of which there is none here; a key that nothing can have finds nothing. */
const OF_THE_LIST = ['id', 'after', 'before'];

const wrongFor = ({ name, type }: GraphQLArgument): readonly unknown[] => {
  if (name === 'first' || name === 'last') return SIZES;
  const inner = isNonNullType(type) ? type.ofType : type;
  const values = OF_THE_LIST.includes(name) ? [] : (WRONG[getNamedType(type).name] ?? []);
  return String(inner).startsWith('[') ? values.map((value) => [value]) : values;
};

type Field = GraphQLField<unknown, RequestContext>;

const refusalOf = async ({ resolve, name }: Field, args: object): Promise<unknown> => {
  try {
    await resolve?.({}, args, {} as RequestContext, { fieldName: name } as never);
    return 'answered';
  } catch (error) {
    return (error as { readonly extensions?: { readonly code?: string } }).extensions?.code ?? error;
  }
};

describe.each(services)('A field inside an entity of $context', ({ shape }) => {
  const fields = Object.values(federatedSchema(shape).getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => name !== 'Query' && name !== 'Mutation')
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ of: type.name, field: field as Field })))
    .filter(({ field }) => field.args.length > 0);

  it('has arguments to be tried', () => expect(fields.length).toBeGreaterThan(10));

  it.each(fields.map(({ of, field }) => [`${of}.${field.name}`, field] as const))(
    '%s refuses what is no value of its arguments before it reads anything',
    async (_, field) => {
      for (const argument of field.args)
        for (const value of wrongFor(argument))
          expect([argument.name, value, await refusalOf(field, { [argument.name]: value })]).toStrictEqual([
            argument.name,
            value,
            'INVALID_INPUT',
          ]);
      const isPaged = ['first', 'last'].every((size) => field.args.some(({ name }) => name === size));
      const both = isPaged ? await refusalOf(field, { first: 1, last: 1 }) : 'INVALID_INPUT';
      expect(both).toBe('INVALID_INPUT');
    },
  );
});
