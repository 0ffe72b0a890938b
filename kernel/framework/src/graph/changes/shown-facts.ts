import { encodePosition } from '@zhudian/facts';
import type { Area } from '@zhudian/projections';
import { isHiddenBy } from '../recorded-fact';
import type { RequestContext } from '../request-context';
import type { TrackedRows } from '../slice';
import type { IndexedFact } from './facts-beyond';
import type { OwnChange } from './own-changes.types';
import { liesIn, seenEntities, type SeenEntity } from './seen-entities';

export interface FactOfEntities {
  readonly fact: IndexedFact;
  readonly seen: readonly SeenEntity[];
}

/** The facts that their reader may know of: those that touch an entity which he sees. */
export const shownOf = async (
  request: RequestContext,
  tracked: readonly TrackedRows[],
  facts: readonly IndexedFact[],
  area: Area | undefined,
): Promise<readonly FactOfEntities[]> => {
  const all = await seenEntities(request, tracked, facts);
  return facts.flatMap((fact) => {
    const seen = fact.entities.flatMap((entity) => all.get(entity) ?? []);
    return seen.length > 0 && (!area || seen.some((one) => liesIn(one, area))) ? [{ fact, seen }] : [];
  });
};

/** The unit and all below it, whose facts alone are asked for. */
export const areaOf = async ({ ports }: RequestContext, under: string | null | undefined): Promise<Area | undefined> =>
  under ? (await ports.reader.viewerOf({ personId: '', roles: [], unit: under })).areas.token : undefined;

/** What its reader may see of a fact: what any of the entities that he sees hides of it is withheld. */
export const visibleOf = async (request: RequestContext, { fact: { row }, seen }: FactOfEntities) => {
  const recorded = await request.factAt(row.stream, row.revision);
  const hidden = seen.map(({ model, row: entity }) => request.hiddenFacts(model, entity));
  return {
    recorded,
    isNameless: hidden.some(({ actor }) => isHiddenBy(actor, recorded)),
    isWithheld: hidden.some(({ data }) => isHiddenBy(data, recorded)),
  };
};
export type VisibleFact = Awaited<ReturnType<typeof visibleOf>>;

/** A class of the graph as a value. */
export type Plain<T> = { readonly [K in keyof T]: T[K] };

export const tell = (
  { fact: { row }, seen }: FactOfEntities,
  { recorded, isNameless, isWithheld }: VisibleFact,
): Plain<OwnChange> => {
  const { actorId, actorRole, actorUnit } = recorded.metadata;
  return {
    position: encodePosition(row.position),
    place: row.prepare,
    id: row.factId,
    type: row.type,
    stream: row.stream,
    revision: row.revision,
    occurredOn: row.occurredOn,
    recordedAt: new Date(row.recordedAt),
    ...(isNameless ? { actorId: null, actorRole: null, actorUnit: null } : { actorId, actorRole, actorUnit }),
    data: isWithheld ? null : recorded.data,
    touched: seen.flatMap(({ type, id }) => (type === undefined ? [] : [{ type, id }])),
  };
};
