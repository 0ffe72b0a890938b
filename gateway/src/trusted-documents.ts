import { hash } from 'node:crypto';
import { requestError, type Reply } from './http/reply';
import { isRecord, parametersOf, type GraphqlRequest } from './http/graphql-request';
import { messagesOf } from './errors/gateway-error';

/** The documents that may be executed, by the SHA-256 of their text in hexadecimal. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/** Parses a JSON object of hash to document; throws if a hash does not match its document. */
export const parseTrustedDocuments = (text: string): TrustedDocuments => {
  const entries = Object.entries(JSON.parse(text) as Readonly<Record<string, unknown>>);
  return new Map(
    entries.map(([name, document]) => {
      if (typeof document !== 'string' || hash('sha256', document) !== name)
        throw new Error(`TRUSTED_DOCUMENTS: "${name}" is not the SHA-256 of its document`);
      return [name, document];
    }),
  );
};

/** By `documentId` (with or without `sha256:`), by the extension of persisted queries, or by the document itself. */
const nameOf = (parameters: Readonly<Record<string, unknown>>, extensions: GraphqlRequest['extensions']): string => {
  const { documentId, query } = parameters;
  if (typeof documentId === 'string') return documentId.replace(/^sha256:/, '');
  const persisted = extensions?.['persistedQuery'];
  if (isRecord(persisted)) return String(persisted['sha256Hash']);
  return typeof query === 'string' ? hash('sha256', query) : '';
};

const withDocument = ({ http, extensions }: GraphqlRequest, query: string): GraphqlRequest => {
  const { persistedQuery: _, ...others } = extensions ?? {};
  if (http.body !== undefined) {
    const { documentId: __, ...parameters } = http.body as Readonly<Record<string, unknown>>;
    return { http: { ...http, body: { ...parameters, query, extensions: others } }, extensions };
  }
  const search = new URLSearchParams(http.search);
  search.delete('documentId');
  search.set('query', query);
  search.set('extensions', JSON.stringify(others));
  return { http: { ...http, search: `?${search}` }, extensions };
};

/** Completes a request for a trusted document; rejects any other. Without a list every document is allowed. */
export const trusting = (
  trusted: TrustedDocuments | undefined,
  request: GraphqlRequest | Reply,
): GraphqlRequest | Reply => {
  if (!trusted || 'status' in request) return request;
  const document = trusted.get(nameOf(parametersOf(request), request.extensions));
  if (document !== undefined) return withDocument(request, document);
  return requestError(400, 'DOCUMENT_NOT_TRUSTED', messagesOf('DOCUMENT_NOT_TRUSTED'));
};
