import { CONTEXT_OF, categoryOfStream, type Context, type Position } from '@zhudian/facts';
import { entityFactsOf, type EntityFactRow } from '@zhudian/projections';
import { allRows } from '../rows';
import { MOST_ROWS } from '../page';
import type { RequestContext } from '../request-context';

/** Which facts are looked at; what is absent filters nothing. */
export interface Sought {
  readonly types?: readonly string[] | undefined;
  /** As the index of facts names entities: `<read model>/<key>`. */
  readonly entities?: readonly string[] | undefined;
}

/** A fact of the index, and all entities of this context that it touches. */
export interface IndexedFact {
  readonly row: EntityFactRow;
  readonly entities: readonly string[];
}

/** Facts in the order of the log: all that there are up to a position. */
export interface FactsUpTo {
  readonly facts: readonly IndexedFact[];
  readonly reached: Position;
}

/** The next facts of a context after a position. What has one position is never parted: a command is told whole. */
export const factsAfter = async (
  request: RequestContext,
  context: Context,
  after: Position,
  { types, entities }: Sought,
): Promise<FactsUpTo> => {
  const index = entityFactsOf(context);
  const to = request.snapshot.position;
  const which = { ofPerson: [null], ...(types && { type: types }), ...(entities && { entity: entities }) };
  const { rows, hasMore } = await request.snapshot.page(index, {
    where: { ...which, position: { after, to } },
    orderBy: ['position', 'prepare'],
    first: MOST_ROWS,
  });
  const last = rows.at(-1);
  if (!hasMore || !last) return { facts: ownOf(context, rows), reached: to };
  const whole = rows.filter(({ position }) => position < last.position);
  if (whole.length > 0) return { facts: ownOf(context, whole), reached: last.position - 1 };
  const atOnce = await allRows(request, index, { ...which, position: last.position });
  return { facts: ownOf(context, atOnce.toSorted(inOrder)), reached: last.position };
};

const inOrder = (one: EntityFactRow, other: EntityFactRow) => one.prepare - other.prepare;

/** The facts that this context itself recorded: those of the others are told there. */
const ownOf = (context: Context, rows: readonly EntityFactRow[]): readonly IndexedFact[] => {
  const facts = new Map<string, EntityFactRow[]>();
  for (const row of rows) {
    if (CONTEXT_OF.get(categoryOfStream(row.stream)) !== context) continue;
    const known = facts.get(row.factId);
    if (known) known.push(row);
    else facts.set(row.factId, [row]);
  }
  return [...facts.values()].flatMap((same) => {
    const [row] = same;
    return row ? [{ row, entities: same.map(({ entity }) => entity) }] : [];
  });
};
