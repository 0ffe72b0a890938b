import { categoryOfStream, encodePosition, type RecordedFact } from '@zhudian/facts';
import type { Area } from '@zhudian/projections';
import { isHiddenBy } from '../recorded-fact';
import type { RequestContext } from '../request-context';
import type { TrackedRows } from '../entity-spec';
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

/** Where less than this of a stretch of the log is shown, reading it whole costs more than reading the streams. */
const DENSE = 0.25;

/** The facts that are shown, read in one go from the stretch of the log of which they are this share. */
export const recordedOf = async (
  request: RequestContext,
  shown: readonly FactOfEntities[],
  share: number,
): Promise<ReadonlyMap<string, RecordedFact>> => {
  const [first, last] = [shown[0]?.fact.row, shown.at(-1)?.fact.row];
  if (!first || !last || share < DENSE) return new Map();
  const place = ({ position, prepare }: typeof first) => ({ commit: position, prepare });
  const categories = [...new Set(shown.map(({ fact }) => categoryOfStream(fact.row.stream)))];
  return request.factsIn({ categories, from: place(first), to: place(last), size: shown.length });
};

/** A unit is the same on whatever day. */
const ANY_DAY = '';

/** The unit and all below it, whose facts alone are asked for. */
export const areaOf = async ({ ports }: RequestContext, under: string | null | undefined): Promise<Area | undefined> =>
  under ? (await ports.reader.viewerOf({ personId: '', roles: [], unit: under }, ANY_DAY)).areas.token : undefined;

/** What its reader may see of a fact: what any of the entities that he sees hides of it is withheld. */
export const visibleOf = async (
  request: RequestContext,
  { fact: { row }, seen }: FactOfEntities,
  read?: ReadonlyMap<string, RecordedFact>,
) => {
  const recorded = read?.get(row.factId) ?? (await request.factAt(row.stream, row.revision));
  const hidden = seen.map(({ model, row: entity }) => request.hiddenFacts(model, entity));
  return {
    recorded,
    isNameless: hidden.some(({ actor }) => isHiddenBy(actor, recorded)),
    isWithheld: hidden.some(({ data }) => isHiddenBy(data, recorded)),
  };
};
export type VisibleFact = Awaited<ReturnType<typeof visibleOf>>;

const NOBODY_TOLD = { actorId: null, actorRole: null, actorUnit: null, actingFor: null };

/** A class of the graph as a value. */
export type Plain<T> = { readonly [K in keyof T]: T[K] };

export const tell = (
  { fact: { row }, seen }: FactOfEntities,
  { recorded, isNameless, isWithheld }: VisibleFact,
): Plain<OwnChange> => {
  const { actorId, actorRole, actorUnit, actingFor = null } = recorded.metadata;
  return {
    position: encodePosition(row.position),
    place: row.prepare,
    id: row.factId,
    type: row.type,
    stream: row.stream,
    revision: row.revision,
    occurredOn: row.occurredOn,
    recordedAt: row.recordedAt,
    ...(isNameless ? NOBODY_TOLD : { actorId, actorRole, actorUnit, actingFor }),
    data: isWithheld ? null : recorded.data,
    touched: seen.flatMap(({ type, id }) => (type === undefined ? [] : [{ type, id }])),
  };
};
