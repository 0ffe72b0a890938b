import { encodePosition, type Position } from '@zhudian/facts';
import { GraphQLError } from 'graphql';
import type { Graph } from '../graph';
import { cacheAnswers } from '../metrics/measured';
import { matches, type AnswerNames } from '../operation/etag';
import { momentRequest, resolveMoment, type MomentRequest, type Resolved } from '../operation/moment';
import type { LastingAnswer } from '../operation/operation-context';
import { isWithin } from '../operation/span';
import { KEPT_BY_ITS_CALLER } from '../operation/position-plugin';
import type { KnownPositions } from '../subgraphs/known-positions';
import { etagRequestOf, type CacheKeys, type RawRequest } from './graphql-request';
import type { Reply } from './reply';
import { VARY } from './request-executor';
import type { KeptAnswer, ResponseCache } from './response-cache';
import type { SharedAnswers } from './shared-answers';

/** 304: the client's copy is also valid at this position. */
export const notModified = (etag: string, position: Position): Reply => ({
  status: 304,
  headers: { etag, vary: VARY, 'cache-control': KEPT_BY_ITS_CALLER, 'x-zhudian-position': encodePosition(position) },
});

interface Sources {
  readonly graph: Pick<Graph, 'instants'>;
  readonly known: KnownPositions;
  readonly cache: ResponseCache;
  readonly shared: SharedAnswers;
  readonly names: AnswerNames;
  readonly now: () => number;
}

type Found<T> = T | undefined | Promise<T | undefined>;

const orElse = <T>(found: Found<T>, other: () => Found<T>): Found<T> =>
  found instanceof Promise ? found.then((one) => one ?? other()) : (found ?? other());

/** The answers that are kept, as a caller may be given them: those of the own, and those of all who see the same. */
export class KeptAnswers {
  constructor(private readonly sources: Sources) {}

  /** Synchronous unless an instant has to be resolved to a position. */
  find(raw: RawRequest, keys: CacheKeys): Found<Reply> {
    const own = this.sources.cache.get(keys.own);
    const found = own && this.at(raw, own, (now) => this.again(raw, own, now));
    return orElse(found, () => this.findShared(raw, keys));
  }

  /** Names the executions that may wait for each other: of one request, at one position, for those who see the same. */
  flightOf({ request, authorization }: CacheKeys, moment: Resolved): string | undefined {
    if (moment instanceof GraphQLError || moment.position === undefined) return undefined;
    const keys = this.sharedKeys(request, authorization);
    return keys.length === 0 ? undefined : JSON.stringify([moment.position, ...keys]);
  }

  momentOf({ header }: RawRequest, own: Partial<MomentRequest> | undefined): Resolved | Promise<Resolved> {
    const { graph, known } = this.sources;
    return resolveMoment(momentRequest(header, own), known, (instant) => graph.instants.positionAt(instant));
  }

  private sharedKeys(request: string, authorization: string | undefined): readonly string[] {
    const { shared, known } = this.sources;
    return known.common === undefined ? [] : shared.keysOf(request, authorization, known.common);
  }

  private findShared(raw: RawRequest, { own, request, authorization }: CacheKeys): Found<Reply> {
    const { cache } = this.sources;
    for (const key of this.sharedKeys(request, authorization)) {
      const kept = cache.get(key);
      if (!kept) continue;
      return this.at(raw, kept, (now) => {
        // What is known of the viewer may have changed meanwhile, and the answer too.
        if (!this.isStillSo(kept.lasting, now) || !this.sharedKeys(request, authorization).includes(key))
          return undefined;
        const answer = cache.share(own, key, ({ lasting }) => this.etagFor(raw, lasting));
        return answer && this.again(raw, answer, now, 'shared');
      });
    }
    return undefined;
  }

  private etagFor(raw: RawRequest, { etag, since, models }: LastingAnswer): string | undefined {
    return etag && this.sources.names.createEtag(etagRequestOf(raw), { since, models });
  }

  private at(raw: RawRequest, { moment }: KeptAnswer, give: (now: Resolved) => Reply | undefined): Found<Reply> {
    const now = this.momentOf(raw, moment);
    return now instanceof Promise ? now.then(give) : give(now);
  }

  /** The cached response, if it is valid at the requested moment. */
  private again(raw: RawRequest, { lasting, etag, at }: KeptAnswer, now: Resolved, result = 'hit'): Reply | undefined {
    if (now instanceof GraphQLError || now.position === undefined || !this.isStillSo(lasting, now)) return undefined;
    const has = etag !== undefined && raw.method === 'GET' && matches(raw.header('if-none-match'), etag);
    const reply = has ? notModified(etag, now.position) : at(now.position);
    if (reply) cacheAnswers.add({ result: has ? 'not modified' : result });
    return reply;
  }

  /** Whether facts, rights and the day are the same: those of the past are seen with the rights of now. */
  private isStillSo(lasting: LastingAnswer, now: Resolved): boolean {
    if (now instanceof GraphQLError) return false;
    const { changes, common } = this.sources.known;
    const judgedNow = now.asOf ? common : now.position;
    if (now.position === undefined || judgedNow === undefined || !this.isDayOf(lasting)) return false;
    const { models, parts, position, judgedAt } = lasting;
    const areSame = (one: Position, other: Position) => changes.areSame(models, one, other, parts);
    return areSame(position, now.position) && areSame(judgedAt, judgedNow);
  }

  private isDayOf({ day }: LastingAnswer): boolean {
    return !day || isWithin(day, this.sources.now());
  }
}
