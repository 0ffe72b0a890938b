import { CONTEXT_OF, categoryOfStream, ORIGIN, type Context, type Position } from '@zhudian/facts';
import { entityFactsOf, type EntityFactRow, type Range } from '@zhudian/projections';
import { allRows } from '../rows';
import { MOST_IN_BULK, MOST_ROWS } from '../page';
import type { RequestContext } from '../request-context';

interface Between {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Which facts are looked at; what is absent filters nothing. */
export interface Sought {
  readonly types?: readonly string[] | undefined;
  /** As the index of facts names entities: `<read model>/<key>`. */
  readonly entities?: readonly string[] | undefined;
  readonly actorId?: string | undefined;
  /** Business days, both included. */
  readonly occurredOn?: Between | undefined;
  /** Instants as ISO 8601 in UTC, both included. */
  readonly recordedAt?: Between | undefined;
}

/** Where a reader goes on, and which way. */
export interface Place {
  readonly position: Position;
  readonly isBackward?: boolean | undefined;
}

/** A fact of the index, and all entities of this context that it touches. */
export interface IndexedFact {
  readonly row: EntityFactRow;
  readonly entities: readonly string[];
}

/** Facts on the way: all that there are up to a position, that one included. */
export interface FactsUpTo {
  readonly facts: readonly IndexedFact[];
  readonly reached: Position;
}

const whereOf = ({ types, entities, actorId, occurredOn, recordedAt }: Sought) => ({
  ofPerson: [null],
  ...(types && { type: types }),
  ...(entities && { entity: entities }),
  ...(actorId !== undefined && { actorId }),
  ...(occurredOn && { occurredOn }),
  ...(recordedAt && { recordedAt }),
});

/** Whether nothing lies beyond a place, of what is known at a position. */
export const isAtEnd = ({ position, isBackward }: Place, end: Position): boolean =>
  isBackward ? position <= ORIGIN : position >= end;

/** The next facts of a context on the way. What has one position is never parted: a command is told whole. */
export const factsBeyond = async (
  request: RequestContext,
  context: Context,
  { position, isBackward = false }: Place,
  sought: Sought,
): Promise<FactsUpTo> => {
  const index = entityFactsOf(context);
  const to = request.snapshot.position;
  const which = whereOf(sought);
  const direction = isBackward ? 'desc' : 'asc';
  const page = (at: Position | Range, after?: string) =>
    request.snapshot.page(index, {
      where: { ...which, position: at },
      orderBy: [
        { column: 'position', direction },
        { column: 'prepare', direction },
      ],
      first: request.inBulk ? MOST_IN_BULK : MOST_ROWS,
      after,
    });
  const first = await page(isBackward ? { before: Math.min(position, to + 1) } : { after: position, to });
  const { rows, hasMore } = first;
  const last = rows.at(-1);
  if (!hasMore || !last) return { facts: ownOf(context, rows), reached: isBackward ? ORIGIN : to };
  const whole = rows.filter((row) => row.position !== last.position);
  if (whole.length > 0) return { facts: ownOf(context, whole), reached: last.position + (isBackward ? 1 : -1) };
  const atOnce = [...rows];
  for (let read = first; read.hasMore;) {
    read = await page(last.position, read.cursors.at(-1));
    atOnce.push(...read.rows);
  }
  return { facts: ownOf(context, atOnce), reached: last.position };
};

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

/** The same facts, each with all entities that it touches, whatever it was found by. */
export const withAllEntities = async (
  request: RequestContext,
  context: Context,
  facts: readonly IndexedFact[],
): Promise<readonly IndexedFact[]> => {
  if (facts.length === 0) return [];
  const position = [...new Set(facts.map(({ row }) => row.position))];
  const rows = await allRows(request, entityFactsOf(context), { ofPerson: [null], position });
  const whole = new Map(ownOf(context, rows).map((fact) => [fact.row.factId, fact]));
  return facts.map((fact) => whole.get(fact.row.factId) ?? fact);
};
