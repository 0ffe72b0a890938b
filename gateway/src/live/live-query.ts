import { setTimeout as delay } from 'node:timers/promises';
import { ORIGIN, tokenReason, type Position } from '@zhudian/facts';
import type { GraphQLError } from 'graphql';
import { gatewayError } from '../errors/gateway-error';
import type { Executed } from '../execution/execution';
import { inOrder } from './error-order';
import { Looking } from './looking';
import type { Execution } from './shared-executions';
import { staleExtension, type OperationContext } from '../operation/operation-context';
import { isTemporary } from '../sessions/reader-session';
import type { KnownPositions } from '../subgraphs/known-positions';

/** What a live query answers at a position. */
export interface LiveAnswer {
  readonly position: Position;
  readonly executed: Executed;
  readonly stale: object | undefined;
  /** Two answers are the same when their texts are. */
  readonly text: string;
}

/** Executes the query at a position, on behalf of one of those who watch it. */
export type ExecuteAt = (authorization: string | undefined, position: Position) => Promise<Execution | undefined>;

/** An answer, and what it rests on. */
interface Kept {
  readonly answer: LiveAnswer;
  readonly models: readonly string[] | undefined;
  readonly restsOnLogAlone: boolean;
  readonly executedAt: number;
  readonly breaks: number;
}

const NOT_NOW = 'not now';
const UNWELCOME = 'unwelcome';

/** However fast the log grows, a query is executed so often at most. */
const LEAST_BETWEEN_MS = 100;
/** Queries of different persons take their turns at the same time, so that those who see the same need one execution. */
const nextTurn = (): number => LEAST_BETWEEN_MS - (performance.now() % LEAST_BETWEEN_MS);

/** Of what was executed for many at once, the text is made once. */
const texts = new WeakMap<Executed, string>();
const textOf = (executed: Executed, { stale }: OperationContext): string => {
  const told = [executed.data, executed.errors, [...(stale?.contexts ?? [])]];
  const text = texts.get(executed) ?? JSON.stringify(told);
  texts.set(executed, text);
  return text;
};

/** What depends on the day is looked at again, though nothing is recorded. */
const LOOK_AGAIN_MS = 60_000;

const hasCode = ({ extensions }: GraphQLError, code: string) => extensions['code'] === code;

/** One question of watchers with the same rights: executed once at a position, and not at all where nothing it rests on has changed. */
export class LiveQuery {
  private kept: Kept | undefined;
  private running: Promise<LiveAnswer | typeof NOT_NOW | typeof UNWELCOME> | undefined;
  private endedAt = -LEAST_BETWEEN_MS;
  /** The last position for which the answer is known. */
  checkedAt: Position = ORIGIN - 1;
  watchers = 0;
  readonly looking = new Looking();

  constructor(
    private readonly known: KnownPositions,
    private readonly executeAt: ExecuteAt,
  ) {}

  /** The answer of now, for one whose token is this; `undefined` while there can be none. Rejects when the token has ended. */
  async current(authorization: string | undefined): Promise<LiveAnswer | undefined> {
    if (this.kept && this.isStillSo(this.kept)) return this.asOfNow(this.kept.answer);
    const isMine = !this.running;
    this.running ??= this.again(authorization).finally(() => {
      this.endedAt = performance.now();
      this.running = undefined;
    });
    const answer = await this.running;
    if (answer === NOT_NOW) return undefined;
    if (answer !== UNWELCOME) return answer;
    // It was not executed for all: whoever comes next asks for himself.
    if (isMine) throw gatewayError('UNAUTHENTICATED', tokenReason('the token is refused'));
    return this.current(authorization);
  }

  /** An answer is also that of later positions at which it is the same. */
  private asOfNow(answer: LiveAnswer): LiveAnswer {
    return answer.stale ? answer : { ...answer, position: this.checkedAt };
  }

  private isStillSo({ models, restsOnLogAlone, executedAt, breaks }: Kept): boolean {
    const { common, changes } = this.known;
    if (common === undefined || breaks !== this.known.breaks) return false;
    const isSame = restsOnLogAlone
      ? changes.areSame(models, this.checkedAt, common)
      : common === this.checkedAt && performance.now() - executedAt < LOOK_AGAIN_MS;
    if (isSame) this.checkedAt = common;
    return isSame;
  }

  private async again(authorization: string | undefined) {
    if (performance.now() - this.endedAt < LEAST_BETWEEN_MS) await delay(nextTurn());
    const { common, breaks } = this.known;
    if (common === undefined) return NOT_NOW;
    const done = await this.executeAt(authorization, common);
    if (!done) return NOT_NOW;
    const { context } = done;
    const executed = done.executed.errors ? { ...done.executed, errors: inOrder(done.executed.errors) } : done.executed;
    if (executed.errors?.some((error) => hasCode(error, 'UNAUTHENTICATED'))) return UNWELCOME;
    if (executed.errors?.some(isTemporary)) return NOT_NOW;
    const { reads } = context.operation.outcome;
    const { models } = reads;
    const restsOnLogAlone = reads.restsOnLogAlone && !context.stale;
    this.checkedAt = common;
    const answer = this.answerOf(executed, context, common);
    this.kept = { answer, models, restsOnLogAlone, executedAt: performance.now(), breaks };
    return answer;
  }

  private answerOf(executed: Executed, context: OperationContext, common: Position): LiveAnswer {
    const stale = staleExtension(context);
    return { position: context.stale?.position ?? common, executed, stale, text: textOf(executed, context) };
  }
}
