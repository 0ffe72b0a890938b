import { decodePosition, type Position } from '@zhudian/facts';
import type { GraphQLError } from 'graphql';
import { atMost } from '@zhudian/runtime';
import { LRUCache } from 'lru-cache';
import { badRequest, gatewayError } from '../errors/gateway-error';
import type { HopRules } from './hop';
import type { Subgraph } from './subgraph';

const MOST_KNOWN = 10_000;

/** Resolves instants to positions through the subgraph that knows them. Past instants are cached: their positions never change. */
export class Instants {
  private readonly known = new LRUCache<number, Position>(atMost(MOST_KNOWN));
  /** The subgraphs that may resolve instants; those that answered 404 are removed. */
  private readonly candidates: Set<Subgraph>;

  constructor(
    subgraphs: readonly Subgraph[],
    private readonly rules: HopRules,
    private readonly now: () => number,
  ) {
    this.candidates = new Set(subgraphs);
  }

  /** What was known may be of a log that has lost its end. */
  forget() {
    this.known.clear();
  }

  /** The position of the newest fact recorded at or before an instant (milliseconds since 1970), or an error. */
  async positionAt(instant: number): Promise<Position | GraphQLError> {
    if (instant > this.now()) return badRequest('AS_OF_FUTURE', new Date(instant).toISOString());
    const known = this.known.get(instant);
    if (known !== undefined) return known;
    for (const subgraph of this.candidates) {
      const position = await this.ask(subgraph, instant).catch(() => undefined);
      if (position === undefined) continue;
      this.known.set(instant, position);
      return position;
    }
    return gatewayError('AS_OF_UNRESOLVED', new Date(instant).toISOString());
  }

  private async ask(subgraph: Subgraph, instant: number): Promise<Position | undefined> {
    const { statusCode, body } = await subgraph.pool.request({
      method: 'GET',
      path: `/position-at?instant=${new Date(instant).toISOString()}`,
      headers: { 'x-zhudian-gateway': this.rules.secret },
      signal: AbortSignal.timeout(this.rules.timeoutMs),
    });
    const answer = (await body.json()) as { readonly position?: unknown };
    if (statusCode === 404) this.candidates.delete(subgraph);
    return statusCode === 200 ? decodePosition(String(answer.position)) : undefined;
  }
}
