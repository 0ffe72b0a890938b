import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import { z } from 'zod';
import { CONTEXTS, allSchemas, catalogue, type EventFamily, type RecordedFact } from '@zhudian/facts';
import { entityFactsOf } from '@zhudian/projections';
import { exampleOf } from '../support/example-of';
import { factMetadata } from '../support/new-facts';

/** The graph as the gateway shows it. */
export const graph = buildSchema(readFileSync(join(__dirname, '../../gateway/supergraph.graphql'), 'utf8'), {
  assumeValidSDL: true,
});

export const typeNamed = (name: string): GraphQLObjectType | undefined => {
  const type = graph.getType(name);
  return isObjectType(type) ? type : undefined;
};

const pascal = (model: string): string => model.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());

const LIVES: Readonly<Record<string, string>> = { 'life-of-person': 'Person', 'life-of-posting': 'Posting' };

const exampleFact = ({ category }: EventFamily, type: string, schema: z.ZodObject): RecordedFact => ({
  id: '5a0c1b1e-5f5f-4f0e-9d51-0a6c0a6d1d11',
  stream: `${category}-r1.wei`,
  type,
  data: exampleOf(schema, type) as object,
  metadata: factMetadata({ commandId: 'one' }),
  revision: 0,
  position: 0,
  prepare: 0,
  recordedAt: '2016-03-01T00:00:00.000Z',
});

/** The entities in whose timeline or life a fact is shown with all that it tells. */
export const shownIn = (family: EventFamily, type: string, schema: z.ZodObject): readonly string[] => {
  const fact = exampleFact(family, type, schema);
  const kept = CONTEXTS.flatMap((context) => [entityFactsOf(context).on[type]?.keys(fact as never) ?? []].flat());
  const entities = kept.map((key) => key.split('/', 1)[0] ?? '').map((model) => LIVES[model] ?? pascal(model));
  return [...new Set(entities)].filter((name) => typeNamed(name)?.getFields()['timeline']);
};

/** Each type of fact of the catalogue, amendments included. */
export const factTypes = catalogue.flatMap((family) =>
  Object.entries(allSchemas(family)).map(([type, schema]) => ({ family, type, schema })),
);

/** The names of the fields of an entity and of the values in it; what lies in another entity is not its own. */
const valuesOf = (name: string, seen = new Set<string>()): ReadonlySet<string> => {
  const type = typeNamed(name);
  if (!type || seen.has(name)) return new Set();
  seen.add(name);
  return new Set(
    Object.values(type.getFields()).flatMap((field) => {
      const inner = getNamedType(field.type).name;
      const isOwn = !typeNamed(inner)?.getFields()['timeline'] && !['RecordedFact', 'EntityDiff'].includes(inner);
      return [field.name, ...(isOwn ? valuesOf(inner, seen) : [])];
    }),
  );
};
const known = new Map<string, ReadonlySet<string>>();
const fieldsOf = (entity: string): ReadonlySet<string> => {
  const fields = known.get(entity) ?? valuesOf(entity);
  known.set(entity, fields);
  return fields;
};

/** A field that holds an id is a link in the graph. */
const namesOf = (field: string): readonly string[] => [field, field.replace(/Id(s?)$/, '$1'), field.replace(/Id$/, '')];

/** Whether an entity has a field of that name, or a link by it. */
export const hasField = (entities: readonly string[], field: string): boolean =>
  entities.some((entity) => namesOf(field).some((name) => fieldsOf(entity).has(name)));

/** Whether the graph has a field, written `Type.field`. */
export const isInGraph = (path: string): boolean => {
  const [type = '', field = ''] = path.split('.');
  return reachableTypes.has(type) && typeNamed(type)?.getFields()[field] !== undefined;
};

const reachFrom = (name: string, seen: Set<string>): Set<string> => {
  const type = typeNamed(name);
  if (!type || seen.has(name)) return seen;
  seen.add(name);
  for (const field of Object.values(type.getFields())) reachFrom(getNamedType(field.type).name, seen);
  return seen;
};
const reachableTypes = reachFrom('Query', new Set());
