import { hash } from 'node:crypto';
import type { ClaimedActor } from '@zhudian/hops';
import { gatewayError } from '../errors/gateway-error';
import type { Admitted } from '../execution/compiling-executor';
import type { JsonObject } from '../execution/values';
import type { Graph } from '../graph';
import type { FairQueue } from '../limits/fair-queue';
import { wholly } from '../operation/operation-context';
import { streamContext, type SessionSources } from '../sessions/reader-session';
import { LiveQuery, type ExecuteAt } from './live-query';

export interface LiveSources extends SessionSources {
  readonly streaming: Graph['streaming'];
  readonly queue: FairQueue;
  /** Whom a token stands for; `undefined` when that cannot be told. */
  readonly actorOf: (authorization: string | undefined) => Promise<ClaimedActor | undefined>;
}

/** A question without who asks it. */
export interface LiveQuestion {
  readonly admitted: Admitted;
  readonly variables: JsonObject;
}

/** Everything that is watched now, each question once for those who have the same rights. */
export class LiveQueries {
  private readonly watched = new Map<string, LiveQuery>();

  constructor(readonly sources: LiveSources) {}

  /** Watches a question until the signal aborts. */
  async watch(question: LiveQuestion, authorization: string | undefined, signal: AbortSignal): Promise<LiveQuery> {
    const rights = JSON.stringify(await this.rightsOf(authorization));
    const key = hash('sha256', `${rights}\n${JSON.stringify(questionKey(question))}`);
    const query = this.watched.get(key) ?? new LiveQuery(this.sources.known, this.executing(question, rights));
    this.watched.set(key, query);
    query.watchers += 1;
    const leave = () => {
      query.watchers -= 1;
      if (query.watchers === 0 && this.watched.get(key) === query) this.watched.delete(key);
    };
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true });
    return query;
  }

  /** Questions that are watched. */
  get count(): number {
    return this.watched.size;
  }

  /** All that decides what somebody may see: who it is, the roles and the unit of the token. */
  private async rightsOf(authorization: string | undefined): Promise<unknown> {
    const actor = await this.sources.actorOf(authorization);
    return actor ? [actor.personId, actor.roles.toSorted(), actor.unit] : authorization;
  }

  private executing({ admitted, variables }: LiveQuestion, caller: string): ExecuteAt {
    const { streaming, queue, operationTimeoutMs } = this.sources;
    return async (authorization, position) => {
      // Nobody's hanging up ends what others wait for.
      const reader = { authorization, signal: AbortSignal.timeout(operationTimeoutMs) };
      const context = streamContext(this.sources, reader, { position, asOf: false });
      const execute = async () => {
        const executed = await wholly(context, async () => {
          const executing = streaming.execute(admitted, variables, context);
          if (!executing) throw gatewayError('LIVE_NOT_POSSIBLE');
          return executing;
        });
        return { executed, context };
      };
      return queue.run(caller, execute);
    };
  }
}

const questionKey = ({ admitted: { queryHash, operationName }, variables }: LiveQuestion) => [
  queryHash,
  operationName,
  variables,
];
