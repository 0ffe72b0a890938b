import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HTTPGraphQLResponse } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Graph } from '../graph';
import { etagOf, matches } from '../operation/etag';
import { momentRequest, resolveMoment, type Moment } from '../operation/moment';
import { OperationContext, type Outcome } from '../operation/operation-context';
import type { KnownPositions } from '../subgraphs/known-positions';
import { readGraphqlRequest, type GraphqlRequest } from './graphql-request';
import { hangUpSignal } from './hang-up';
import type { Reply } from './reply';

export interface GraphqlEndpoint {
  readonly graph: Graph;
  readonly known: KnownPositions;
  readonly maxBodyBytes: number;
}

const VARY = 'accept, authorization, x-zhudian-as-of, x-zhudian-min-position';

const etagFor = ({ asked, header }: GraphqlRequest, moment: Moment | GraphQLError, graph: Graph) => {
  if (moment instanceof GraphQLError || moment.position === undefined) return undefined;
  const { position } = moment;
  return etagOf(graph.name, { asked, accept: header('accept'), authorization: header('authorization'), position });
};

/** A well-formed operation that was not begun is 200 in the older media type, and in the newer what it is. */
const statusOf = ({ status = 200, headers }: HTTPGraphQLResponse, { kind }: Outcome): number => {
  if (kind === 'answered') return status;
  if (!headers.get('content-type')?.startsWith('application/graphql-response+json')) return 200;
  return kind === 'unauthenticated' ? 401 : status;
};

const replyOf = (response: HTTPGraphQLResponse, outcome: Outcome): Reply => {
  const headers = { 'cache-control': 'no-store', vary: VARY, ...Object.fromEntries(response.headers) };
  const body = response.body.kind === 'complete' ? response.body.string : '';
  const status = statusOf(response, outcome);
  return { status, headers: status === 401 ? { ...headers, 'www-authenticate': 'Bearer' } : headers, body };
};

/** Answers GraphQL over HTTP, at one position an operation; what the caller has already is not asked for again. */
export const graphqlEndpoint =
  ({ graph, known, maxBodyBytes }: GraphqlEndpoint) =>
  async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<Reply> => {
    const request = await readGraphqlRequest(incoming, maxBodyBytes);
    if ('status' in request) return request;
    const { http, header, extensions } = request;
    const moment = resolveMoment(momentRequest(header, extensions), known.common);
    const etag = etagFor(request, moment, graph);
    if (http.method === 'GET' && etag !== undefined && matches(header('if-none-match'), etag))
      return { status: 304, headers: { etag, vary: VARY, 'cache-control': 'private, no-cache' } };
    const outcome: Outcome = { kind: 'answered' };
    const response = await graph.server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: http,
      context: async () => {
        if (moment instanceof GraphQLError) throw moment;
        const signal = hangUpSignal(outgoing);
        return new OperationContext({ moment, authorization: header('authorization'), signal, etag, outcome });
      },
    });
    return replyOf(response, outcome);
  };
