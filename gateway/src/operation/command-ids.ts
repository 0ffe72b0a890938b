import { Kind, OperationTypeNode, parse, valueFromASTUntyped } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { SubgraphRequest } from '../execution/execution';
import { isObject } from '../execution/values';

/** Of parsed documents, each about twenty times as large as its text. */
const DOCUMENTS_BYTES = 8 * 1024 * 1024;
const GROWTH = 20;

const fieldsOf = (query: string) =>
  parse(query, { noLocation: true }).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.MUTATION
      ? definition.selectionSet.selections.filter((selection) => selection.kind === Kind.FIELD)
      : [],
  );

const documents = new LRUCache<string, ReturnType<typeof fieldsOf>>({
  maxSize: DOCUMENTS_BYTES,
  sizeCalculation: (_, query) => GROWTH * query.length,
  memoMethod: fieldsOf,
});

/** The ids of the commands in a fetch of a mutation, by the keys under which they are answered. */
export const commandIdsIn = ({ query, variables }: SubgraphRequest): ReadonlyMap<string, string> =>
  new Map(
    documents.memo(query).flatMap(({ alias, name, arguments: given = [] }) => {
      const input = given.find((argument) => argument.name.value === 'input');
      const value = input && valueFromASTUntyped(input.value, variables);
      const id: unknown = isObject(value) ? value['commandId'] : undefined;
      return typeof id === 'string' ? [[alias?.value ?? name.value, id] as const] : [];
    }),
  );
