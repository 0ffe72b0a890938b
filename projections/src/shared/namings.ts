import {
  allSchemas,
  catalogue,
  categoryOfStream,
  fieldsOfKind,
  idKindOf,
  idOfStream,
  misshapen,
  type Context,
  type RecordedFact,
} from '@zhudian/facts';
import { INTERNAL } from '../access/policy';
import { json, type RowOf } from '../declaring/columns';
import { defineReadModel, type Handler, type ReadModel } from '../declaring/define-read-model';
import { eachContext } from './each-context';

const columns = { categories: json<readonly string[]>() };
type Naming = RowOf<typeof columns>;

/**
 * Every context folds its own copy: which persons facts have named, and in facts of which categories. Whoever is named in
 * none of a read model's facts sees there what everybody of the same roles and units sees. A row changes only when its
 * person is named for the first time in a category.
 */
export const namings = (context: Context): ReadModel<typeof columns> => byContext[context];

const idsOf = fieldsOfKind(idKindOf);
/** What is called after a person: `round.person`. */
const AFTER_PERSONS: ReadonlySet<string> = new Set(['Candidacy', 'Posting']);

/** What is no id names nobody: a fact of a shape that nobody can fold stops its own context, not all of them. */
const personsIn = (kind: string, id: unknown): readonly string[] => {
  if (typeof id !== 'string') return [];
  return personsOf(kind, id).filter((person) => person !== '');
};

const personsOf = (kind: string, id: string): readonly string[] => {
  if (kind === 'Person') return [id];
  return AFTER_PERSONS.has(kind) && id.includes('.') ? [id.slice(id.indexOf('.') + 1)] : [];
};

const namedIn = (schema: Parameters<typeof idsOf>[0], fact: RecordedFact) =>
  misshapen(fact) === undefined ? idsOf(schema, fact.data as object) : [];

const handlers = Object.fromEntries(
  catalogue.flatMap((family) =>
    Object.entries(allSchemas(family)).map(([type, schema]): readonly [string, Handler<Naming>] => [
      type,
      {
        keys: (fact: RecordedFact) => [
          ...personsIn(categoryOfStream(fact.stream), idOfStream(fact.stream)),
          ...namedIn(schema, fact).flatMap(({ kind, value }) => personsIn(kind.of, value)),
        ],
        fold: (row, _, id) => ({
          id,
          categories: [...new Set([...(row?.categories ?? []), family.category])].toSorted(),
        }),
      },
    ]),
  ),
);

const namingsIn = (context: Context) =>
  defineReadModel({
    name: 'naming',
    version: 1,
    context,
    access: INTERNAL,
    columns,
    indexes: [],
    anyShape: true,
    on: handlers,
  });

const byContext = eachContext(namingsIn);
