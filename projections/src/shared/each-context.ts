import { CONTEXTS, type Context } from '@zhudian/facts';

/** One of its own for each context. */
export const eachContext = <T>(of: (context: Context) => T): Readonly<Record<Context, T>> =>
  Object.fromEntries(CONTEXTS.map((context) => [context, of(context)])) as Record<Context, T>;
