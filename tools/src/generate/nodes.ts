import { AUDIT, CHANGES, DUE, NODES, auditSdl, changesSdl, dueSdl, nodesSdl } from '@zhudian/gateway';
import { Kind, parse } from 'graphql';

interface Subgraph {
  readonly name: string;
  readonly sdl: string;
}

const typesIn = (schemas: readonly string[]): readonly string[] =>
  schemas
    .flatMap((sdl) => parse(sdl, { noLocation: true }).definitions)
    .filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION)
    .filter(({ interfaces = [] }) => interfaces.some(({ name }) => name.value === 'Node'))
    .map(({ name }) => name.value);

/** The subgraphs inside the gateway, made from those that own what there is: what has a global id, what is due, and what changes. */
export const ownSubgraphsOf = (schemas: readonly string[]): readonly Subgraph[] => {
  const types = typesIn(schemas);
  return [
    { name: NODES, sdl: nodesSdl(types) },
    { name: DUE, sdl: dueSdl(types) },
    { name: CHANGES, sdl: changesSdl(types) },
    { name: AUDIT, sdl: auditSdl(types) },
  ];
};
