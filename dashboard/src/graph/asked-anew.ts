import { makeOperation, mapExchange, type Exchange } from 'urql';
import { positionReached } from './moment';

/** The newest position of our own acts when a question was asked. */
const ASKED_AT = 'askedAt';

/** What was kept of a question before our own newest act does not show it: it is asked anew. Stands before the cache. */
export const askedAnew = (): Exchange => {
  const keptAt = new Map<number, string | undefined>();
  return mapExchange({
    onOperation: (operation) => {
      if (operation.kind !== 'query') return operation;
      const reached = positionReached();
      const { key, context } = operation;
      const isKept = keptAt.has(key) && keptAt.get(key) === reached;
      const requestPolicy = isKept ? context.requestPolicy : 'network-only';
      return makeOperation('query', operation, { ...context, requestPolicy, [ASKED_AT]: reached });
    },
    onResult: ({ operation: { kind, key, context } }) => {
      if (kind === 'query') keptAt.set(key, context[ASKED_AT] as string | undefined);
    },
  });
};

const withoutTypes = (name: string, value: unknown): unknown => (name === '__typename' ? undefined : value);

/** What an act has changed is told by its position, not by the types in its answer. Stands behind the cache. */
export const untypedActs = (): Exchange =>
  mapExchange({
    onResult: (result) =>
      result.operation.kind === 'mutation' && result.data
        ? { ...result, data: JSON.parse(JSON.stringify(result.data, withoutTypes)) as unknown }
        : result,
  });
