import { LRUCache } from 'lru-cache';
import { messagesOf } from '../errors/gateway-error';
import { documentExcess } from '../limits/document-limits';
import { codeOfExcess, type Excess } from '../limits/excess';
import type { Limits } from '../limits/limits';
import { parametersOf, type GraphqlRequest } from './graphql-request';
import { requestError, type Reply } from './reply';

const CACHE_BYTES = 4 * 1024 * 1024;

const valuesIn = (value: object): readonly unknown[] => (Array.isArray(value) ? value : Object.values(value));

/** The limit that a variable exceeds. Not recursive: the value may nest as deep as its sender likes. In a URL, variables are one short text. */
const variableExcess = (variables: unknown, { text, valueDepth }: Limits): Excess | undefined => {
  if (typeof variables !== 'object') return undefined;
  const left: { readonly value: unknown; readonly depth: number }[] = [{ value: variables, depth: 0 }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { value, depth } = next;
    if (typeof value === 'string' && value.length > text) return { limit: 'text', found: value.length, most: text };
    if (typeof value !== 'object' || value === null) continue;
    if (depth > valueDepth) return { limit: 'valueDepth', found: depth, most: valueDepth };
    for (const each of valuesIn(value)) left.push({ value: each, depth: depth + 1 });
  }
  return undefined;
};

const nameExcess = (name: unknown, { operationName: most }: Limits): Excess | undefined =>
  typeof name === 'string' && name.length > most ? { limit: 'operationName', found: name.length, most } : undefined;

const refused = ({ limit, found, most }: Excess): Reply => {
  const code = codeOfExcess[limit];
  return requestError(400, code, messagesOf(code, found, most));
};

/** Holds requests against the limits; a document that exceeded none is not looked at again. */
export const requestLimits = (limits: Limits): ((request: GraphqlRequest) => Reply | undefined) => {
  const within = new LRUCache<string, true>({
    maxSize: CACHE_BYTES,
    sizeCalculation: (_, query) => 100 + 2 * query.length,
  });
  const queryExcess = (query: unknown): Excess | undefined => {
    if (typeof query !== 'string' || within.has(query)) return undefined;
    const excess = documentExcess(query, limits);
    if (!excess) within.set(query, true);
    return excess;
  };
  return (request) => {
    const { query, operationName, variables } = parametersOf(request);
    const excess = nameExcess(operationName, limits) ?? queryExcess(query) ?? variableExcess(variables, limits);
    return excess && refused(excess);
  };
};
