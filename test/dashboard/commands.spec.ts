import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Supergraph } from '@apollo/federation-internals';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  getNullableType,
  type GraphQLInputField,
} from 'graphql';
import { dueItemKind } from '@zhudian/facts';
import { SETTLING } from '../../dashboard/src/due/settling';

const ROOT = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Field {
  readonly name: string;
  readonly label: readonly string[];
  readonly kind: string;
  readonly list?: true;
  readonly required?: true;
  readonly values?: readonly string[];
  readonly fields?: readonly Field[];
}
interface Command {
  readonly mutation: string;
  readonly label: readonly string[];
  readonly roles: readonly string[];
  readonly fields: readonly Field[];
}

const commands = JSON.parse(read('dashboard/src/generated/commands.generated.json')) as Readonly<
  Record<string, Command>
>;
const api = Supergraph.build(read('gateway/supergraph.graphql')).apiSchema().toGraphQLJSSchema();

/** What every form has beside the fields of its command. */
const ENVELOPE = ['commandId', 'occurredOn', 'actingAs', 'reasons', 'evidence'];

/** A blind ballot is made by cryptography in the voter's browser; what the programme alone does, nobody fills in. */
const NO_FORM = [
  'admitFirstSecretary',
  'castBallot',
  'closeClearedClue',
  'openBreachClue',
  'redeemCode',
  'requestBallot',
  'revokeFailedModelStation',
  'revokeUnmendedModelStation',
  'scheduleSelfRunning',
];

const mutations = Object.values(api.getMutationType()?.getFields() ?? {});
const inputOf = (mutation: string) => {
  const type = mutations.find(({ name }) => name === mutation)?.args[0]?.type;
  const named = type && getNamedType(type);
  if (!isInputObjectType(named)) throw new Error(`${mutation} takes no input.`);
  return named;
};

/** A field as the graph has it, in the words of a form. */
const inGraph = ({ name, type }: GraphQLInputField): object => {
  const named = getNamedType(type);
  return {
    name,
    required: isNonNullType(type),
    list: isListType(getNullableType(type)),
    ...(isInputObjectType(named) ? { fields: Object.values(named.getFields()).map(inGraph) } : {}),
  };
};
const inForm = ({ name, required, list, fields }: Field): object => ({
  name,
  required: required === true,
  list: list === true,
  ...(fields ? { fields: fields.map(inForm) } : {}),
});

describe('The forms', () => {
  it('are there for every mutation of the graph', () => {
    const drawn = Object.values(commands).map(({ mutation }) => mutation);
    const all = mutations.map(({ name }) => name);
    expect(all.filter((name) => !drawn.includes(name) && !NO_FORM.includes(name))).toStrictEqual([]);
    expect(drawn.filter((name) => !all.includes(name))).toStrictEqual([]);
  });

  it.each(Object.entries(commands).filter(([, { mutation }]) => !NO_FORM.includes(mutation)))(
    'of %s has the fields of its input, with words in both languages',
    (_, { mutation, fields, label, roles }) => {
      const own = Object.values(inputOf(mutation).getFields()).filter(({ name }) => !ENVELOPE.includes(name));
      expect(fields.map(inForm)).toStrictEqual(own.map(inGraph));
      expect([label[0], label[1], roles.length > 0]).toStrictEqual([
        expect.stringMatching(/\p{Script=Han}/u),
        expect.stringMatching(/^[A-Z]/),
        true,
      ]);
    },
  );

  it('offer no value that an enumeration does not have', () => {
    const foreign = (fields: readonly Field[], owner: ReturnType<typeof inputOf>): readonly string[] =>
      fields.flatMap(({ name, values = [], fields: parts = [] }) => {
        const named = getNamedType(owner.getFields()[name]?.type ?? owner);
        const known = isEnumType(named) ? named.getValues().map((value) => value.name) : values;
        const inParts = isInputObjectType(named) ? foreign(parts, named) : [];
        return [...values.filter((value) => !known.includes(value)).map((value) => `${name}: ${value}`), ...inParts];
      });
    const withForm = Object.values(commands).filter(({ mutation }) => !NO_FORM.includes(mutation));
    expect(withForm.flatMap(({ mutation, fields }) => foreign(fields, inputOf(mutation)))).toStrictEqual([]);
  });
});

describe('What is due', () => {
  /** Which command annuls it depends on what was left over. */
  const BY_HAND = ['LEFTOVER_ANNULLED'];

  it('is settled by a command one click away, whatever it is', () => {
    expect(dueItemKind.options.filter((kind) => !(kind in SETTLING))).toStrictEqual(BY_HAND);
    expect(
      Object.keys(SETTLING).filter((kind) => !(dueItemKind.options as readonly string[]).includes(kind)),
    ).toStrictEqual([]);
  });

  it.each(Object.entries(SETTLING))('%s fills in fields that the form has', (_, { command, or = command, fields }) => {
    const subject = { __typename: 'Posting', id: 'it', branch: { id: 'it', branchName: '' }, hearing: { id: 'it' } };
    const filled = fields({ ...subject, problemId: 'it', sender: { id: 'it' } }, '2026-01');
    for (const form of [command, or]) {
      const known = commands[form]?.fields.map(({ name }) => name) ?? [];
      expect(Object.keys(filled).filter((name) => !known.includes(name))).toStrictEqual([]);
    }
  });
});
