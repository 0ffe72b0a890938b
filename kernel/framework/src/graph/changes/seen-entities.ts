import type { Position } from '@zhudian/facts';
import { placesOf, type AnyReadModel, type Area, type ReadModel, type Reader } from '@zhudian/projections';
import type { RequestContext } from '../request-context';
import type { TrackedRows } from '../entity-spec';
import type { IndexedFact } from './facts-beyond';

type Row = Readonly<Record<string, unknown>>;

/** A row that the reader may see, and the type of the graph that shows it as an entity, if one does. */
export interface SeenEntity {
  readonly type: string | undefined;
  readonly id: string;
  readonly model: AnyReadModel;
  readonly row: Row;
}

/** What facts touch, and the last position at which one of them does. */
const lastTouchedIn = (facts: readonly IndexedFact[]): ReadonlyMap<string, Position> =>
  new Map(facts.flatMap(({ row, entities }) => entities.map((entity) => [entity, row.position] as const)));

/**
 * The entities that facts touch, those that the reader sees by the rights of now. One that is gone is judged as it was
 * when it was touched last.
 */
export const seenEntities = async (
  request: RequestContext,
  tracked: readonly TrackedRows[],
  facts: readonly IndexedFact[],
): Promise<ReadonlyMap<string, SeenEntity>> => {
  const { reader } = request.ports;
  const now = reader.at(await reader.position());
  const touched = lastTouchedIn(facts);
  const seen = new Map<string, SeenEntity>();
  const look = async ({ name, model }: TrackedRows) => {
    const prefix = `${model.name}/`;
    const ids = [...touched.keys()].filter((one) => one.startsWith(prefix)).map((one) => one.slice(prefix.length));
    const rows = await now.findMany(model as unknown as ReadModel, ids);
    const looking = ids.map(async (id, at) => {
      const entity = `${prefix}${id}`;
      const row = rows[at] ?? (await asItWas(reader, { model, id }, touched.get(entity) ?? now.position));
      if (row) seen.set(entity, { type: name, id, model, row });
    });
    await Promise.all(looking);
  };
  await Promise.all(tracked.map(look));
  return seen;
};

const asItWas = async (
  reader: Pick<Reader, 'at'>,
  { model, id }: { readonly model: AnyReadModel; readonly id: string },
  position: Position,
) => {
  const find = (moment: Position) => reader.at(moment).find(model as unknown as ReadModel, id);
  // What the fact itself took away was there just before it.
  return (await find(position)) ?? find(position - 1);
};

/** Whether an entity belongs to an area. */
export const liesIn = ({ model, row }: SeenEntity, { under }: Area): boolean =>
  placesOf(model.access).some(({ column, placed }) => under[placed].has(String(row[column])));
