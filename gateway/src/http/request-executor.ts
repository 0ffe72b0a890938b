import { disconnectSignal } from '@zhudian/hops';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HTTPGraphQLResponse } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Places, ResponseCache } from './response-cache';
import type { SharedAnswers } from './shared-answers';
import type { Graph } from '../graph';
import type { CreateEtag } from '../operation/etag';
import { languageOf, messageIn } from '../errors/language';
import { momentRequest, type RequestedPosition } from '../operation/moment';
import { OperationContext, Outcome, type LastingAnswer } from '../operation/operation-context';
import { KEPT_BY_ITS_CALLER } from '../operation/position-plugin';
import type { FastAnswer } from '../operation/fast-path';
import type { KnownPositions } from '../subgraphs/known-positions';
import { etagRequestOf, headersOf, type CacheKeys, type GraphqlRequest, type RawRequest } from './graphql-request';
import type { Reply } from './reply';

/** A request and the moment at which it is answered. */
export interface ParsedRequest {
  readonly raw: RawRequest;
  readonly request: GraphqlRequest;
  readonly moment: RequestedPosition | GraphQLError;
  readonly keys: CacheKeys;
}

export interface Exchange extends ParsedRequest {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
}

interface Beginning {
  readonly raw: RawRequest;
  readonly moment: RequestedPosition;
  readonly outgoing: ServerResponse;
  readonly outcome: Outcome;
}

export const VARY =
  'accept, accept-language, authorization, x-zhudian-as-of, x-zhudian-min-position, x-zhudian-valid-on';

/** A well-formed operation that was not executed is 200 for application/json, and 4xx for the newer media type. */
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

const quickReply = ({ body, etag }: FastAnswer, type: string): Reply => {
  const headers = { 'cache-control': 'no-store', vary: VARY, 'content-type': type };
  return { status: 200, headers: etag ? { ...headers, etag, 'cache-control': KEPT_BY_ITS_CALLER } : headers, body };
};

const inLanguage = (error: GraphQLError, { headers }: IncomingMessage): GraphQLError => {
  error.message = messageIn(error, languageOf(headers['accept-language']));
  return error;
};

interface Sources {
  readonly graph: Graph;
  readonly known: KnownPositions;
  readonly cache: ResponseCache;
  readonly shared: SharedAnswers;
  readonly operationTimeoutMs: number;
}

/** Executes a request, on the fast path where the server has validated it before, and caches the response. */
export class RequestExecutor {
  constructor(
    private readonly sources: Sources,
    private readonly createEtag: CreateEtag,
  ) {}

  async execute({ raw, request, moment, keys, incoming, outgoing }: Exchange): Promise<Reply> {
    const { cache } = this.sources;
    const outcome = new Outcome();
    const begun = cache.now;
    const context = moment instanceof GraphQLError ? moment : this.contextFor({ raw, moment, outgoing, outcome });
    const reply = (await this.quick(raw, request, context)) ?? (await this.whole(incoming, request, context, outcome));
    const { lasting } = outcome;
    if (lasting && reply.status === 200 && begun === cache.now) {
      const own = momentRequest(() => undefined, request.extensions);
      cache.keep(this.placesOf(keys, outcome, lasting), { reply, lasting, moment: own }, begun);
    }
    return reply;
  }

  /** For all who see the same, if it is known who does. */
  private placesOf({ own, request, authorization }: CacheKeys, { reads }: Outcome, lasting: LastingAnswer): Places {
    const { shared } = this.sources;
    shared.meet(authorization, reads.seenBy, lasting.judgedAt);
    return { own, shared: authorization && lasting.sharing && shared.keyFor(request, lasting.sharing) };
  }

  private contextFor({ raw, moment, outgoing, outcome }: Beginning): OperationContext {
    const { changes, common, stops, lost } = this.sources.known;
    const request = etagRequestOf(raw);
    return new OperationContext({
      moment,
      common,
      authorization: request.authorization,
      signal: disconnectSignal(outgoing, this.sources.operationTimeoutMs),
      createEtag: (validity) => this.createEtag(request, validity),
      since: (models, position) => changes.since(models, position),
      outcome,
      stops,
      lost,
    });
  }

  /** Executes the request on the fast path, if it can. */
  private async quick(raw: RawRequest, { http }: GraphqlRequest, context: OperationContext | GraphQLError) {
    const { quick } = this.sources.graph;
    const type = raw.method === 'POST' ? quick.typeFor(raw.header('accept')) : undefined;
    if (type === undefined || context instanceof GraphQLError) return undefined;
    const answer = await quick.answer(http.body, context);
    return answer && quickReply(answer, type);
  }

  private async whole(
    incoming: IncomingMessage,
    { http }: GraphqlRequest,
    context: OperationContext | GraphQLError,
    outcome: Outcome,
  ): Promise<Reply> {
    const { server, quick } = this.sources.graph;
    const response = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { ...http, headers: headersOf(incoming) },
      context: async () => {
        if (context instanceof GraphQLError) throw inLanguage(context, incoming);
        return context;
      },
    });
    const reply = replyOf(response, outcome);
    const type = reply.headers?.['content-type'];
    if (outcome.lasting && reply.status === 200 && type) quick.noteType(incoming.headers.accept, type);
    return reply;
  }
}
