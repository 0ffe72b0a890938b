import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, type FieldDefinitionNode, type InputValueDefinitionNode, type TypeNode } from 'graphql';
import { services } from '../../tools/src/generate/services';
import { runContext, type RunningContext } from '../support/running-context';

/** What a caller may send by mistake or on purpose, by the type of the argument. */
const HOSTILE: Readonly<Record<string, readonly unknown[]>> = {
  ID: ['', ' ', 'a\0', '\ud842', 'x'.repeat(5_000), 'no\nid'],
  String: ['', 'x', '2025-13', '2025-00', 'a\0', '\ud842', '９９９９-0１', 'x'.repeat(5_000)],
  Int: [-1, 201, 2_147_483_647, -2_147_483_648],
  LocalDate: ['9999-12-31', '0000-01-01', '2025-13-45', ''],
};
/** Values that fit, for what has to be given. */
const FITTING: Readonly<Record<string, unknown>> = { year: 2025, month: '2025-01', first: 5 };
const ALLOWED = new Set(['INVALID_INPUT', 'BAD_USER_INPUT', 'NOT_AUTHORISED_ROLE', 'NOT_AUTHORISED_SCOPE']);

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));
const isRequired = ({ type, defaultValue }: InputValueDefinitionNode) =>
  type.kind === Kind.NON_NULL_TYPE && !defaultValue;
const typeText = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE
    ? type.name.value
    : type.kind === Kind.LIST_TYPE
      ? `[${typeText(type.type)}]`
      : `${typeText(type.type)}!`;

/** What the gateway asks for itself is in no public graph. */
const isPublic = ({ directives = [] }: FieldDefinitionNode) =>
  !directives.some(({ name }) => name.value === 'inaccessible');

const queriesOf = (context: string): readonly FieldDefinitionNode[] =>
  parse(readFileSync(join(__dirname, `../../services/${context}/schema.graphql`), 'utf8')).definitions.flatMap(
    (definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Query'
        ? (definition.fields ?? []).filter(isPublic)
        : [],
  );

const operationOf = ({ name, type, arguments: declared = [] }: FieldDefinitionNode, among: readonly string[]) => {
  const given = declared.filter((argument) => among.includes(argument.name.value));
  const variables = given.map((argument) => `$${argument.name.value}: ${typeText(argument.type)}`).join(', ');
  const values = given.map((argument) => `${argument.name.value}: $${argument.name.value}`).join(', ');
  const fields = nameOf(type).endsWith('Connection') ? '{ totalCount edges { cursor } }' : '{ __typename }';
  return `query (${variables}) { ${name.value}(${values}) ${fields} }`;
};

describe.each(services)('A query of $context', (service) => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext(service, 'bureau');
  });
  afterAll(() => context.stop());

  const cases = queriesOf(service.context).flatMap((field) =>
    (field.arguments ?? []).flatMap((argument) =>
      (HOSTILE[nameOf(argument.type)] ?? []).map((value) => ({
        field,
        argument: argument.name.value,
        value,
        title: `${field.name.value}(${argument.name.value}: ${JSON.stringify(value).slice(0, 30)})`,
      })),
    ),
  );
  const answerTo = ({ field, argument, value }: (typeof cases)[number]) => {
    const required = (field.arguments ?? []).filter(isRequired).map(({ name }) => name.value);
    const fitting = Object.fromEntries(required.map((name) => [name, FITTING[name] ?? 'bureau']));
    return context.ask(operationOf(field, [...new Set([...required, argument])]), { ...fitting, [argument]: value });
  };

  it('has arguments to be tried', () => {
    expect(cases.length).toBeGreaterThan(20);
  });

  it.each(cases)('$title is the caller’s mistake, or finds nothing', async (one) => {
    const { data, errors = [] } = await answerTo(one);
    // The gateway answers what is no value of its type with BAD_USER_INPUT before it asks.
    const strange = errors
      .filter(({ message }) => !message.startsWith('Variable "$'))
      .filter(({ extensions: { code } }) => !ALLOWED.has(code));
    expect(strange).toStrictEqual([]);
    // Which argument it is, is told in Chinese as well.
    expect(errors.filter(({ message }) => message.includes('“输入内容”'))).toStrictEqual([]);
    expect(JSON.stringify(data ?? null)).toMatch(/null|"totalCount":0|\[\]|__typename/);
  });

  const filters = cases.filter(({ argument, value }) => value === '' && !['id', 'after', 'before'].includes(argument));
  it.each(filters)('$title filters by nothing, so it is refused', async (one) => {
    const { errors = [] } = await answerTo(one);
    expect(errors).not.toHaveLength(0);
  });
});
