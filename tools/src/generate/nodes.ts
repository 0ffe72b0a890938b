import { NODES, nodesSdl } from '@zhudian/gateway';
import { Kind, parse } from 'graphql';

/** The subgraph in which everything can be asked for by its global id, made from those that own what there is. */
export const nodesOf = (schemas: readonly string[]): { readonly name: string; readonly sdl: string } => {
  const types = schemas
    .flatMap((sdl) => parse(sdl, { noLocation: true }).definitions)
    .filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION)
    .filter(({ interfaces = [] }) => interfaces.some(({ name }) => name.value === 'Node'))
    .map(({ name }) => name.value);
  return { name: NODES, sdl: nodesSdl(types) };
};
