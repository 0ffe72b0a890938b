import type { IncomingMessage, ServerResponse } from 'node:http';
import { encodePosition, type Position } from '@zhudian/facts';
import { anonymousFieldsOf, asksOnlyFor, TokenRefused } from '@zhudian/hops';
import { GraphQLError, parse } from 'graphql';
import type { KeptAnswer, ResponseCache } from './response-cache';
import type { Graph } from '../graph';
import { cacheAnswers, operationSeconds, secondsSince } from '../metrics/measured';
import { AnswerNames, matches } from '../operation/etag';
import {
  momentRequest,
  resolveMoment,
  type MomentRequest,
  type RequestedPosition,
  type Resolved,
} from '../operation/moment';
import type { LastingAnswer } from '../operation/operation-context';
import { KEPT_BY_ITS_CALLER } from '../operation/position-plugin';
import type { KnownPositions } from '../subgraphs/known-positions';
import { trusting, type TrustedDocuments } from '../trusted-documents';
import { etagRequestOf, RequestExecutor, VARY, type Exchange, type ParsedRequest } from './request-executor';
import type { Limits } from '../limits/limits';
import { FairQueue } from '../limits/fair-queue';
import type { Shares } from '../limits/shares';
import { unauthenticated, type Admit, type Caller } from './admission';
import {
  keyOf,
  parametersOf,
  parseRequest,
  readRequest,
  type GraphqlRequest,
  type RawRequest,
} from './graphql-request';
import { requestLimits } from './request-limits';
import { tooMany, type Reply } from './reply';

export interface GraphqlEndpoint {
  readonly graph: Graph;
  readonly known: KnownPositions;
  readonly cache: ResponseCache;
  readonly supergraphSdl: string;
  readonly secret: string;
  readonly limits: Limits;
  readonly shares: Shares;
  readonly operationTimeoutMs: number;
  readonly admit: Admit;
  readonly trustedDocuments?: TrustedDocuments;
}

/** 304: the client's copy is also valid at this position. */
const notModified = (etag: string, position: Position): Reply => ({
  status: 304,
  headers: { etag, vary: VARY, 'cache-control': KEPT_BY_ITS_CALLER, 'x-zhudian-position': encodePosition(position) },
});

const NO_TOKEN = new TokenRefused('no bearer token');

interface Arrival extends Pick<Exchange, 'incoming' | 'outgoing'> {
  readonly caller: Caller;
}

/** GraphQL over HTTP: every operation is answered at one position, from the cache where possible. */
export class GraphqlAnswers {
  private readonly names: AnswerNames;
  private readonly executor: RequestExecutor;
  private readonly queue: FairQueue;
  /** Those without a token take no room from those with one. */
  private readonly anonymousQueue: FairQueue;
  private readonly anonymous: ReadonlySet<string>;
  private readonly excessOf: (request: GraphqlRequest) => Reply | undefined;

  constructor(private readonly endpoint: GraphqlEndpoint) {
    this.names = new AnswerNames(endpoint.graph.name, endpoint.secret);
    const { shares, supergraphSdl } = endpoint;
    this.queue = new FairQueue(shares);
    this.anonymousQueue = new FairQueue({ ...shares, inFlight: shares.anonymousInFlight });
    this.anonymous = anonymousFieldsOf(parse(supergraphSdl));
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
    const key = keyOf(raw);
    const kept = this.endpoint.cache.get(key);
    if (!kept) return this.understand(raw, key, exchange);
    const now = this.momentOf(raw, kept.moment);
    if (!(now instanceof Promise)) return this.again(raw, kept, now) ?? this.understand(raw, key, exchange);
    return now.then((then) => this.again(raw, kept, then) ?? this.understand(raw, key, exchange));
  }

  private async understand(raw: RawRequest, key: string, exchange: Arrival): Promise<Reply> {
    const request = trusting(this.endpoint.trustedDocuments, parseRequest(raw));
    if ('status' in request) return request;
    const { name, isAnonymous = false } = exchange.caller;
    if (isAnonymous && !asksOnlyFor(this.anonymous, parametersOf(request)['query'])) return unauthenticated(NO_TOKEN);
    const excess = this.excessOf(request);
    if (excess) return excess;
    const execute = async () => {
      const moment = await this.momentOf(raw, request.extensions);
      const parsedRequest = { raw, request, moment, key };
      const kept = this.known(parsedRequest);
      if (kept) return kept;
      cacheAnswers.add({ result: 'miss' });
      const began = performance.now();
      const reply = await this.executor.execute({ ...parsedRequest, ...exchange });
      operationSeconds.observe(secondsSince(began));
      return reply;
    };
    return (isAnonymous ? this.anonymousQueue : this.queue).run(name, execute) ?? tooMany(1);
  }

  private momentOf({ header }: RawRequest, own: Partial<MomentRequest> | undefined): Resolved | Promise<Resolved> {
    const { graph, known } = this.endpoint;
    return resolveMoment(momentRequest(header, own), known.common, (instant) => graph.instants.positionAt(instant));
  }

  /** The cached response, if it is valid at the requested moment. */
  private again(raw: RawRequest, { lasting, etag, at }: KeptAnswer, now: Resolved): Reply | undefined {
    if (now instanceof GraphQLError || now.position === undefined) return undefined;
    if (!this.isStillSo(lasting, now)) return undefined;
    const has = raw.method === 'GET' && matches(raw.header('if-none-match'), etag);
    const reply = has ? notModified(etag, now.position) : at(now.position);
    if (reply) cacheAnswers.add({ result: has ? 'not modified' : 'hit' });
    return reply;
  }

  /** Whether facts and rights are the same: those of the past are seen with the rights of now. */
  private isStillSo({ models, position, judgedAt }: Omit<LastingAnswer, 'etag'>, now: RequestedPosition): boolean {
    const { changes, common } = this.endpoint.known;
    const judgedNow = now.asOf ? common : now.position;
    if (now.position === undefined || judgedNow === undefined) return false;
    return changes.areSame(models, position, now.position) && changes.areSame(models, judgedAt, judgedNow);
  }

  /** 304 if the client's ETag is still valid. */
  private known({ raw, request, moment, key }: ParsedRequest): Reply | undefined {
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
      ({ models, since }) => judgedNow !== undefined && known.changes.areSame(models, since, judgedNow),
    );
    if (!named) return undefined;
    cacheAnswers.add({ result: 'not modified' });
    const { etag, since, models } = named;
    const own = momentRequest(() => undefined, request.extensions);
    cache.keepName(key, {
      lasting: { position: moment.asOf ? position : since, judgedAt: since, models, etag },
      moment: own,
    });
    return notModified(etag, position);
  }
}
