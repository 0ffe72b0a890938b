import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

/** The supergraph of the subgraphs; endpoints are placeholders that the gateway's settings replace. */
export const supergraphOf = (schemas: readonly { readonly name: string; readonly sdl: string }[]): string => {
  const { errors, supergraphSdl } = composeServices(
    schemas.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: `http://${name}.invalid/graphql` })),
  );
  if (errors?.length || supergraphSdl === undefined) {
    throw new Error(`The subgraphs do not compose:\n${(errors ?? []).map(({ message }) => message).join('\n')}`);
  }
  return `${supergraphSdl.trim()}\n`;
};
