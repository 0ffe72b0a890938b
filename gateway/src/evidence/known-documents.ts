import type { Sources } from '../nodes/own-subgraph';
import { errorOf } from '../nodes/existence';
import { subgraphsWith } from '../nodes/node-owners';
import type { OperationContext } from '../operation/operation-context';

const FIELD = 'ownDocument';
/** The register of who read which words tells the name of the operation. */
const NAME = 'OpenEvidence';
const QUERY = `query ${NAME}($sha256:ID!){${FIELD}(sha256:$sha256){isCited name}}`;

/** What a context knows of a document: whether any fact cites it, and its name in one that the reader sees. */
export interface KnownDocument {
  readonly isCited: boolean;
  readonly name: string | null;
}

/** What each context knows of a document. Rejects when one of them cannot tell. */
export type KnownDocuments = (sha256: string, context: OperationContext) => Promise<readonly KnownDocument[]>;

export const knownDocuments = (supergraphSdl: string, sources: Sources): KnownDocuments => {
  const names = subgraphsWith(supergraphSdl, FIELD);
  return (sha256, context) =>
    Promise.all(
      names.map(async (name) => {
        const source = sources.get(name);
        if (!source) throw new Error(`the supergraph names a subgraph "${name}" that is not in it`);
        const request = { query: QUERY, operationName: NAME, variables: { sha256 } };
        const { data, errors = [] } = await source.ask(request, context);
        const [error] = errors;
        if (error) throw errorOf(error);
        return data?.[FIELD] as KnownDocument;
      }),
    );
};
