import type { FetchNode, ResponsePath } from '@apollo/query-planner';
import {
  GraphQLError,
  isNonNullType,
  Kind,
  OperationTypeNode,
  parse,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import { entitiesAt, type Entity } from './entities';
import type { Execution, Step, SubgraphAnswer, SubgraphRequest } from './execution';
import { representer, type Represent } from './representation';
import { isObject, merge, type JsonObject } from './values';

type Locate = (path: ResponsePath) => ResponsePath;

const variablesOf = ({ variableUsages = [] }: FetchNode, { variables }: Execution): JsonObject => {
  const used = variableUsages.filter((name) => variables[name] !== undefined);
  return Object.fromEntries(used.map((name) => [name, variables[name]]));
};

const subgraphError = ({ message, path, extensions }: GraphQLFormattedError, locate: Locate) =>
  new GraphQLError(message || 'A subgraph erred.', {
    ...(path && { path: locate([...path]) }),
    extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...extensions },
  });

const asError = (cause: unknown) =>
  cause instanceof GraphQLError ? cause : new GraphQLError('A fetch failed.', { originalError: cause as Error });

/** Sends the request, records its errors, and returns the data, which may be partial. */
const askFor = async (
  execution: Execution,
  subgraph: string,
  request: SubgraphRequest,
  locate: Locate,
): Promise<SubgraphAnswer['data']> => {
  try {
    const { data, errors = [] } = await execution.ask(subgraph, request);
    execution.errors.push(...errors.map((error) => subgraphError(error, locate)));
    return data;
  } catch (cause) {
    execution.errors.push(asError(cause));
    return undefined;
  }
};

/** The keys under which a mutation's fields that may not be null are answered. */
const requiredKeys = ({ operationKind, operation }: FetchNode, schema: GraphQLSchema): readonly string[] => {
  if (operationKind !== OperationTypeNode.MUTATION) return [];
  const fields = schema.getMutationType()?.getFields() ?? {};
  const definition = parse(operation, { noLocation: true }).definitions.find(
    ({ kind }) => kind === Kind.OPERATION_DEFINITION,
  );
  const selections = definition && 'selectionSet' in definition ? definition.selectionSet?.selections : [];
  return (selections ?? []).flatMap((field) =>
    field.kind === Kind.FIELD && isNonNullType(fields[field.name.value]?.type)
      ? [field.alias?.value ?? field.name.value]
      : [],
  );
};

const plainFetch = (node: FetchNode, path: ResponsePath, schema: GraphQLSchema): Step => {
  const { serviceName, operation: query, operationName } = node;
  const required = requiredKeys(node, schema);
  return async (execution) => {
    const targets = entitiesAt(execution.data, path);
    if (targets.length === 0) return;
    const request = { query, operationName, variables: variablesOf(node, execution) };
    const data = await askFor(execution, serviceName, request, (errorPath) => [...path, ...errorPath]);
    if (data) for (const { object } of targets) merge(object, data);
    if (required.some((key) => (data?.[key] ?? null) === null)) execution.stopped = true;
  };
};

const represented = (entities: readonly Entity[], represent: Represent) =>
  entities.flatMap((entity) => {
    const representation = represent(entity.object);
    return representation?.['__typename'] === undefined ? [] : [{ entity, representation }];
  });

const entityFetch = (node: FetchNode, path: ResponsePath, represent: Represent): Step => {
  const { serviceName, operation: query, operationName } = node;
  return async (execution) => {
    const entities = represented(entitiesAt(execution.data, path), represent);
    if (entities.length === 0) return;
    const representations = entities.map(({ representation }) => representation);
    const request = { query, operationName, variables: { ...variablesOf(node, execution), representations } };
    const locate: Locate = ([, index, ...rest]) => [...(entities[Number(index)]?.entity.path ?? path), ...rest];
    const received = (await askFor(execution, serviceName, request, locate))?.['_entities'];
    if (!Array.isArray(received)) return;
    entities.forEach(({ entity }, index) => {
      const known: unknown = received[index];
      if (isObject(known)) merge(entity.object, known);
    });
  };
};

/** Compiles a fetch: of root fields, or of entities at a path. */
export const fetchStep = (node: FetchNode, path: ResponsePath, schema: GraphQLSchema): Step =>
  node.requires ? entityFetch(node, path, representer(schema, node.requires)) : plainFetch(node, path, schema);
