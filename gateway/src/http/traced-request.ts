import type { IncomingMessage } from 'node:http';
import { beginTrace, isTracing } from '@zhudian/runtime';
import { kindOf, type GraphqlRequest } from './graphql-request';
import type { Reply } from './reply';

interface TracedRequest {
  readonly incoming: IncomingMessage;
  readonly request: GraphqlRequest;
  readonly caller: { readonly isAnonymous?: boolean };
}

/**
 * Executes a request as a trace, or as a part of its caller's. One without a token is in none: who answers a survey comes so,
 * and a trace would lead from the answer to the request.
 */
export const traced = ({ incoming, request, caller }: TracedRequest, execute: () => Promise<Reply>): Promise<Reply> => {
  if (!isTracing() || caller.isAnonymous) return execute();
  const traceparent = incoming.headers['traceparent']?.toString();
  const name = kindOf(request) === 'changes' ? 'graphql mutation' : 'graphql query';
  return beginTrace(name, { kind: 'server', traceparent }, async (span) => {
    const reply = await execute();
    span.set({ 'http.response.status_code': reply.status });
    return reply;
  });
};
