import { createHash } from 'node:crypto';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse, type DocumentNode } from 'graphql';
import type { SubgraphAnswer, SubgraphRequest } from '../../../gateway/src/execution/execution';
import { composed } from './supergraph';

/** A number that a text always gives: what goes wrong goes wrong for every executor in the same way. */
const chance = (text: string, of: number) => createHash('md5').update(text).digest().readUInt32BE() % of;

const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])`;
const NAMES = ['a', 'b', 'c'] as const;
const TYPES = ['Ant', 'Bee', 'Cat'] as const;
const FORMS = ['Int', 'Int!', 'E', 'E!', '[E]', '[E!]', '[E!]!', '[[E]]'] as const;

interface Thing {
  readonly __typename: string;
  readonly id: string;
}

/** What a field of this form answers for a thing: a value, now and then null or an error, even where there may be none. */
const valueOf = (form: string, target: string, key: string): unknown => {
  const luck = chance(key, 12);
  if (luck === 0) throw new Error(`broken ${key}`);
  if (luck === 1) return null;
  const thing = (at: number): Thing | null =>
    chance(`${key}${at}`, 9) ? { __typename: target, id: `${chance(`${key}${at}`, 50)}` } : null;
  const things = () => Array.from({ length: chance(`${key}#`, 4) }, (_, at) => thing(at));
  if (form.startsWith('Int')) return chance(key, 100);
  if (form.startsWith('[[')) return [things(), null, things()];
  return form.startsWith('[') ? things() : thing(0);
};

interface Field {
  readonly name: string;
  readonly form: string;
  readonly target: string;
}

const fieldsOf = (seed: string, owner: string, count: number): readonly Field[] =>
  Array.from({ length: count }, (_, at) => {
    const key = `${seed}${owner}${at}`;
    return {
      name: `${owner}${at}`,
      form: FORMS[chance(`${key}form`, FORMS.length)] ?? 'Int',
      target: TYPES[chance(`${key}target`, TYPES.length)] ?? 'Ant',
    };
  });

const sdlOf = ({ name, form, target }: Field) => `${name}: ${form.replace('E', target)}`;
const block = (type: string, fields: readonly Field[]) => `${type} { ${fields.map(sdlOf).join(' ')} }`;

const resolversOf = (seed: string, fields: readonly Field[]) =>
  Object.fromEntries(
    fields.map(({ name, form, target }) => [
      name,
      (root: Thing | undefined) => valueOf(form, target, `${seed}${root?.__typename}${root?.id}${name}`),
    ]),
  );

const definitionOf = (seed: string, name: string) => {
  const roots = fieldsOf(seed, `${name}Root`, 3);
  const entities = TYPES.map((type) => ({
    type,
    fields: fieldsOf(seed, `${name}${type}`, 1 + chance(seed + type, 3)),
  }));
  const types = entities.map(
    ({ type, fields }) => `type ${type} @key(fields: "id") { id: ID! ${fields.map(sdlOf).join(' ')} }`,
  );
  const resolvers = Object.fromEntries(
    entities.map(({ type, fields }) => [
      type,
      {
        ...resolversOf(seed, fields),
        __resolveReference: ({ id }: Thing) =>
          chance(`${seed}${name}${type}${id}`, 15) ? { __typename: type, id } : null,
      },
    ]),
  );
  return {
    name,
    typeDefs: parse(`${FEDERATION}\n${block('type Query', roots)}\n${types.join('\n')}`),
    resolvers: { Query: resolversOf(seed, roots), ...resolvers },
  };
};

/** A graph that a text makes up, and its subgraphs, which fail now and then: a field, an entity, a whole request. */
export const generatedGraph = (seed: string) => {
  const definitions = NAMES.map((name) => definitionOf(seed, name));
  const schemas = new Map(
    definitions.map(({ name, typeDefs, resolvers }) => [
      name as string,
      buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]),
    ]),
  );
  const documents = new Map<string, DocumentNode>();
  const ask = async (name: string, { query, variables }: SubgraphRequest): Promise<SubgraphAnswer> => {
    const schema = schemas.get(name);
    if (!schema) throw new Error(`there is no subgraph ${name}`);
    if (chance(`${seed}${name}${query}`, 20) === 0) throw new Error(`${name} is away`);
    const document = documents.get(query) ?? parse(query);
    documents.set(query, document);
    return JSON.parse(JSON.stringify(await execute({ schema, document, variableValues: variables }))) as SubgraphAnswer;
  };
  return { supergraphSdl: composed(definitions), names: definitions.map(({ name }) => name), ask };
};
