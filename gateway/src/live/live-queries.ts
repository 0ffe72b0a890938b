import { hash } from 'node:crypto';
import type { Position } from '@zhudian/facts';
import type { ClaimedActor } from '@zhudian/hops';
import { gatewayError } from '../errors/gateway-error';
import type { Admitted } from '../execution/compiling-executor';
import type { JsonObject } from '../execution/values';
import type { Graph } from '../graph';
import type { FairQueue } from '../limits/fair-queue';
import { liveExecutions } from '../metrics/measured';
import { wholly } from '../operation/operation-context';
import { streamContext, type SessionSources } from '../sessions/reader-session';
import { LiveQuery, type ExecuteAt } from './live-query';
import { SharedExecutions, type Execution } from './shared-executions';

export interface LiveSources extends SessionSources {
  readonly now: () => number;
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

/** An execution on behalf of one of those who watch. */
interface Turn {
  readonly token: string | undefined;
  readonly position: Position;
  readonly caller: string;
}

/** Everything that is watched now, each question once for each person, and executed once for all who see the same. */
export class LiveQueries {
  private readonly watched = new Map<string, LiveQuery>();

  private readonly executions: SharedExecutions;

  constructor(readonly sources: LiveSources) {
    this.executions = new SharedExecutions(sources.known, sources.now);
  }

  /** Watches a question until the signal aborts. */
  async watch(question: LiveQuestion, authorization: string | undefined, signal: AbortSignal): Promise<LiveQuery> {
    const rights = JSON.stringify(await this.rightsOf(authorization));
    const asked = hash('sha256', JSON.stringify(questionKey(question)));
    const key = hash('sha256', `${rights}\n${asked}`);
    const executeAt: ExecuteAt = (token, position) => {
      const execute = () => this.executed(question, { token, position, caller: rights });
      return this.executions.of({ question: asked, authorization: token, position }, execute);
    };
    const query = this.watched.get(key) ?? new LiveQuery(this.sources.known, executeAt);
    this.watched.set(key, query);
    query.watchers += 1;
    const leave = () => {
      query.watchers -= 1;
      if (query.watchers > 0 || this.watched.get(key) !== query) return;
      this.watched.delete(key);
      this.executions.forget(asked);
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

  private async executed(
    { admitted, variables }: LiveQuestion,
    { token, position, caller }: Turn,
  ): Promise<Execution | undefined> {
    const { streaming, queue, operationTimeoutMs } = this.sources;
    // Nobody's hanging up ends what others wait for.
    const reader = { authorization: token, signal: AbortSignal.timeout(operationTimeoutMs) };
    const context = streamContext(this.sources, reader, { position, asOf: false });
    const execute = async () => {
      const executed = await wholly(context, async () => {
        const executing = streaming.execute(admitted, variables, context);
        if (!executing) throw gatewayError('LIVE_NOT_POSSIBLE');
        return executing;
      });
      liveExecutions.add();
      return { executed, context };
    };
    return queue.run(caller, execute);
  }
}

const questionKey = ({ admitted: { queryHash, operationName }, variables }: LiveQuestion) => [
  queryHash,
  operationName,
  variables,
];
