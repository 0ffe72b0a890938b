import { CONTEXTS, type Context } from '@zhudian/facts';
import type { AnyReadModel, ReadModel } from './declaring/define-read-model';
import * as integrityPerformance from './integrity-performance';
import * as organization from './organization';
import * as personnel from './personnel';
import type { EntityFacts } from './shared/entity-facts';

interface Projected {
  readonly readModels: readonly AnyReadModel[];
  /** The facts by the entities that they are about. */
  readonly entityFacts: EntityFacts;
  readonly about?: Readonly<Record<string, AboutKind>>;
}

const CONTEXTS_PROJECTED: Readonly<Record<Context, Projected>> = {
  personnel,
  organization,
  'integrity-performance': integrityPerformance,
};

/** The read models that the projector of a context folds. */
export const readModelsOf = (context: Context): readonly AnyReadModel[] => CONTEXTS_PROJECTED[context].readModels;

/** The facts of a context's entities, by entity. */
export const entityFactsOf = (context: Context): EntityFacts => CONTEXTS_PROJECTED[context].entityFacts;

/** What knows of every fact about a row, amendments included: `name.version`, in whatever context. */
export const FACTS_MODEL = `${personnel.entityFacts.name}.${personnel.entityFacts.version}`;

/** A kind of things about which facts of all contexts are kept in one: what shows them, and under what the facts are kept. */
interface AboutKind {
  readonly model: ReadModel;
  readonly entityOf: (id: string) => string;
}

/** Where a context keeps the facts about things of a kind; `undefined` where it keeps none. */
export const aboutOf = (context: Context, kind: string): AboutKind | undefined => {
  const { about } = CONTEXTS_PROJECTED[context];
  return about && Object.hasOwn(about, kind) ? about[kind] : undefined;
};

/** @throws when it is the name of no context. */
export const contextNamed = (name: string | undefined): Context => {
  if (name !== undefined && Object.hasOwn(CONTEXTS_PROJECTED, name)) return name as Context;
  throw new Error(`CONTEXT must be one of ${CONTEXTS.join(', ')}.`);
};
