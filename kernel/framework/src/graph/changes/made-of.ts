import { entityOf, type AnyReadModel, type EntityFactRow } from '@zhudian/projections';
import type { RequestContext } from '../request-context';

/** What of the facts of a row belongs to a thing: those within days, and of some types; what is absent limits nothing. */
interface Limits {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly types?: readonly string[] | undefined;
}

/** Rows that belong to a thing as a whole. */
export interface PartOf extends Limits {
  readonly model: AnyReadModel;
  readonly ids: readonly string[];
}

/** By type: of which rows of this context a thing is made, as the reader may see them. */
export type MadeOf = Readonly<Record<string, (request: RequestContext, id: string) => Promise<readonly PartOf[]>>>;

export type Wanted = ReadonlyMap<string, Limits>;

/** What is asked about, by the names that the index of facts has for entities. */
export const wantedOf = (own: readonly string[], parts: readonly PartOf[]): Wanted => {
  const wanted = new Map<string, Limits>();
  for (const { model, ids, ...limits } of parts) for (const id of ids) wanted.set(entityOf(model, id), limits);
  for (const entity of own) wanted.set(entity, {});
  return wanted;
};

/** Whether a fact of an entity is wanted. */
export const isWanted = (wanted: Wanted, entity: string, { type, occurredOn }: EntityFactRow): boolean => {
  const limits = wanted.get(entity);
  if (!limits) return false;
  const { from = '', to = '9999', types } = limits;
  return from <= occurredOn && occurredOn <= to && (!types || types.includes(type));
};
