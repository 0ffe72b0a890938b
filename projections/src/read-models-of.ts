import { CONTEXTS, type Context } from '@zhudian/facts';
import type { AnyReadModel } from './declaring/define-read-model';
import { readModels as integrityPerformance } from './integrity-performance';
import { readModels as organization } from './organization';
import { readModels as personnel } from './personnel';

const READ_MODELS: Readonly<Record<Context, readonly AnyReadModel[]>> = {
  personnel,
  organization,
  'integrity-performance': integrityPerformance,
};

/** The read models that the projector of a context folds. */
export const readModelsOf = (context: Context): readonly AnyReadModel[] => READ_MODELS[context];

/** @throws when it is the name of no context. */
export const contextNamed = (name: string | undefined): Context => {
  if (name !== undefined && Object.hasOwn(READ_MODELS, name)) return name as Context;
  throw new Error(`CONTEXT must be one of ${CONTEXTS.join(', ')}.`);
};
