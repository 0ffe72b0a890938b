import { composeServices } from '@apollo/composition';
import type { Definition } from './definitions';

/** The supergraph of some subgraphs; throws what does not compose. */
export const composed = (subgraphs: readonly Definition[]): string => {
  const result = composeServices(
    subgraphs.map(({ name, typeDefs }) => ({ name, typeDefs, url: `http://${name}.invalid/` })),
  );
  if (result.supergraphSdl === undefined) throw new Error(result.errors.map(({ message }) => message).join('\n'));
  return result.supergraphSdl;
};
