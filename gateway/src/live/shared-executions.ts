import type { Position } from '@zhudian/facts';
import { atMost } from '@zhudian/runtime';
import { LRUCache } from 'lru-cache';
import { SharedAnswers } from '../http/shared-answers';
import type { Executed } from '../execution/execution';
import type { OperationContext } from '../operation/operation-context';
import type { KnownPositions } from '../subgraphs/known-positions';

/** What was executed of a question, and in which context. */
export interface Execution {
  readonly executed: Executed;
  readonly context: OperationContext;
}

interface Kept {
  readonly execution: Execution;
  readonly position: Position;
  readonly breaks: number;
}

type Execute = () => Promise<Execution | undefined>;

const MOST_KEPT = 500;

/** A question as somebody asks it at a position. */
export interface ExecutionRequest {
  readonly question: string;
  readonly authorization: string | undefined;
  readonly position: Position;
}

/** What is watched by many is executed once for all who see the same (ADR 39): the newest execution of each question and class. */
export class SharedExecutions {
  private readonly shared: SharedAnswers;
  private readonly newest = new LRUCache<string, Kept>(atMost(MOST_KEPT));
  private readonly underWay = new Map<string, Promise<unknown>>();

  constructor(
    private readonly known: KnownPositions,
    now: () => number,
  ) {
    this.shared = new SharedAnswers(known.changes, now);
  }

  /** What somebody else was told who sees the same, or what the execution tells. */
  async of(asked: ExecutionRequest, execute: Execute): Promise<Execution | undefined> {
    const running = this.keysOf(asked).flatMap((key) => this.underWay.get(key) ?? []);
    if (running.length > 0) await Promise.allSettled(running);
    return this.found(asked) ?? this.executing(asked, execute);
  }

  /** Forgets a question that nobody watches. */
  forget(question: string) {
    for (const key of this.newest.keys()) if (key.startsWith(`${question}\n`)) this.newest.delete(key);
  }

  private keysOf({ question, authorization, position }: ExecutionRequest): readonly string[] {
    return this.shared.keysOf(question, authorization, position);
  }

  private found(asked: ExecutionRequest): Execution | undefined {
    const { changes, breaks } = this.known;
    const isSame = (kept: Kept) =>
      kept.breaks === breaks &&
      changes.areSame(kept.execution.context.operation.outcome.reads.models, kept.position, asked.position);
    return this.keysOf(asked)
      .flatMap((key) => this.newest.get(key) ?? [])
      .find(isSame)?.execution;
  }

  private async executing(asked: ExecutionRequest, execute: Execute): Promise<Execution | undefined> {
    const { breaks } = this.known;
    const keys = this.keysOf(asked);
    const running = execute();
    for (const key of keys) this.underWay.set(key, running);
    try {
      const execution = await running;
      if (execution) this.keep(asked, { execution, position: asked.position, breaks });
      return execution;
    } finally {
      for (const key of keys) if (this.underWay.get(key) === running) this.underWay.delete(key);
    }
  }

  private keep({ question, authorization, position }: ExecutionRequest, kept: Kept) {
    const { executed, context } = kept.execution;
    const { reads } = context.operation.outcome;
    this.shared.meet(authorization, reads.seenBy, position);
    const { sharing } = reads;
    if (!sharing || executed.errors || context.stale || !reads.restsOnLogAlone) return;
    this.newest.set(this.shared.keyFor(question, sharing), kept);
  }
}
