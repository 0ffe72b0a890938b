import type { IncomingMessage, ServerResponse } from 'node:http';
import { lostAt } from '@zhudian/facts';
import { anonymousFieldsOf, asksOnlyFor, TokenRefused } from '@zhudian/hops';
import { GraphQLError } from 'graphql';
import type { ResponseCache } from './response-cache';
import { supergraphDocument } from '../execution/supergraph-document';
import type { Graph } from '../graph';
import { cacheAnswers, operationSeconds, secondsSince } from '../metrics/measured';
import { AnswerNames } from '../operation/etag';
import { momentRequest } from '../operation/moment';
import type { KnownPositions } from '../subgraphs/known-positions';
import { trusting, type TrustedDocuments } from '../trusted-documents';
import { RequestExecutor, type Exchange, type ParsedRequest } from './request-executor';
import type { Limits } from '../limits/limits';
import { FairQueue } from '../limits/fair-queue';
import type { Shares } from '../limits/shares';
import { unauthenticated, type Admit, type Caller } from './admission';
import { Flights } from './flights';
import { KeptAnswers, notModified } from './kept-answers';
import {
  etagRequestOf,
  keysOf,
  kindOf,
  parametersOf,
  parseRequest,
  readRequest,
  type CacheKeys,
  type GraphqlRequest,
  type RawRequest,
} from './graphql-request';
import { requestLimits } from './request-limits';
import { tooMany, type Reply } from './reply';
import type { SharedAnswers } from './shared-answers';
import { traced } from './traced-request';

export interface GraphqlEndpoint {
  readonly graph: Graph;
  readonly known: KnownPositions;
  readonly cache: ResponseCache;
  readonly shared: SharedAnswers;
  readonly now: () => number;
  readonly supergraphSdl: string;
  readonly secret: string;
  readonly limits: Limits;
  readonly shares: Shares;
  readonly operationTimeoutMs: number;
  readonly admit: Admit;
  /** Aborts when this gateway leaves. */
  readonly draining: AbortSignal;
  readonly trustedDocuments?: TrustedDocuments;
}

const NO_TOKEN = new TokenRefused('no bearer token');

interface Arrival extends Pick<Exchange, 'incoming' | 'outgoing'> {
  readonly caller: Caller;
}

/** GraphQL over HTTP: every operation is answered at one position, from the cache where possible. */
export class GraphqlAnswers {
  private readonly names: AnswerNames;
  private readonly kept: KeptAnswers;
  private readonly flights = new Flights();
  private readonly executor: RequestExecutor;
  private readonly queue: FairQueue;
  /** Those without a token take no room from those with one. */
  private readonly anonymousQueue: FairQueue;
  private readonly anonymous: ReadonlySet<string>;
  private readonly excessOf: (request: GraphqlRequest) => Reply | undefined;

  constructor(private readonly endpoint: GraphqlEndpoint) {
    this.names = new AnswerNames(endpoint.graph.name, endpoint.secret);
    this.kept = new KeptAnswers({ ...endpoint, names: this.names });
    const { shares, supergraphSdl, draining } = endpoint;
    this.queue = new FairQueue(shares, draining);
    this.anonymousQueue = new FairQueue({ ...shares, inFlight: shares.anonymousInFlight }, draining);
    this.anonymous = anonymousFieldsOf(supergraphDocument(supergraphSdl));
    this.excessOf = requestLimits(endpoint.limits);
    this.executor = new RequestExecutor(endpoint, this.names.createEtag);
  }

  /** Sends a cached response synchronously if there is no body to wait for. */
  reply(incoming: IncomingMessage, outgoing: ServerResponse): Reply | Promise<Reply> {
    const admit = (caller: Caller | Reply) => ('status' in caller ? caller : this.read({ incoming, outgoing, caller }));
    const admitted = this.endpoint.admit(incoming);
    return admitted instanceof Promise ? admitted.then(admit) : admit(admitted);
  }

  private read(exchange: Arrival): Reply | Promise<Reply> {
    const raw = readRequest(exchange.incoming, this.endpoint.limits.bodyBytes);
    return raw instanceof Promise ? raw.then((read) => this.answer(read, exchange)) : this.answer(raw, exchange);
  }

  private answer(raw: RawRequest | Reply, exchange: Arrival): Reply | Promise<Reply> {
    if ('status' in raw) return raw;
    const keys = keysOf(raw);
    const found = this.kept.find(raw, keys);
    if (!(found instanceof Promise)) return found ?? this.understand(raw, keys, exchange);
    return found.then((reply) => reply ?? this.understand(raw, keys, exchange));
  }

  private async understand(raw: RawRequest, keys: CacheKeys, exchange: Arrival): Promise<Reply> {
    const request = trusting(this.endpoint.trustedDocuments, parseRequest(raw));
    if ('status' in request) return request;
    const { name, isAnonymous = false } = exchange.caller;
    if (isAnonymous && !asksOnlyFor(this.anonymous, parametersOf(request)['query'])) return unauthenticated(NO_TOKEN);
    const excess = this.excessOf(request);
    if (excess) return excess;
    const answer = async () => {
      const moment = await this.kept.momentOf(raw, request.extensions);
      const parsedRequest = { raw, request, moment, keys };
      const named = this.known(parsedRequest);
      if (named) return named;
      const execute = () => traced({ request, ...exchange }, () => this.execute({ ...parsedRequest, ...exchange }));
      return this.flights.run(this.kept.flightOf(keys, moment), execute, async () => this.kept.find(raw, keys));
    };
    const queue = isAnonymous ? this.anonymousQueue : this.queue;
    return queue.run(name, answer, kindOf(request)) ?? tooMany(1);
  }

  private async execute(exchange: Exchange): Promise<Reply> {
    cacheAnswers.add({ result: 'miss' });
    const began = performance.now();
    const reply = await this.executor.execute(exchange);
    operationSeconds.observe(secondsSince(began));
    return reply;
  }

  /** 304 if the client's ETag is still valid. */
  private known({ raw, request, moment, keys }: ParsedRequest): Reply | undefined {
    const ifNoneMatch = raw.header('if-none-match');
    if (raw.method !== 'GET' || ifNoneMatch === undefined || moment instanceof GraphQLError) return undefined;
    const { position } = moment;
    if (position === undefined) return undefined;
    const { cache, known } = this.endpoint;
    // An ETag belongs to one request word for word, and so to one moment of the past.
    const judgedNow = moment.asOf ? known.common : position;
    const named = this.names.matching(
      etagRequestOf(raw),
      ifNoneMatch,
      () => known.changes.models,
      ({ models, since }) =>
        judgedNow !== undefined && !lostAt(since, known.lost) && known.changes.areSame(models, since, judgedNow),
    );
    if (!named) return undefined;
    cacheAnswers.add({ result: 'not modified' });
    const { etag, since, models } = named;
    const own = momentRequest(() => undefined, request.extensions);
    cache.keepName(keys.own, {
      lasting: { position: moment.asOf ? position : since, judgedAt: since, since, models, etag },
      moment: own,
    });
    return notModified(etag, position);
  }
}
