import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../graph/request-context';

/** Makes of what a resolver gave what is answered, which may be a promise. It never throws, and never rejects. */
export type Complete = (value: unknown) => unknown;
export type Values = Record<string, unknown>;
export type Resolve = (source: unknown, args: Values, context: RequestContext, info: GraphQLResolveInfo) => unknown;

export const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof (value as { readonly then?: unknown } | null | undefined)?.then === 'function';

export const after = (value: unknown, next: Complete): unknown => (isPromise(value) ? value.then(next) : next(value));

/** What resolves a field without a resolver. */
export const property =
  (name: string): Resolve =>
  (source, ...rest) => {
    const value = (source as Values)[name];
    return typeof value === 'function' ? (value as (...all: unknown[]) => unknown).call(source, ...rest) : value;
  };

/** Our resolvers do not ask where they are. */
export const NOWHERE = {} as GraphQLResolveInfo;
