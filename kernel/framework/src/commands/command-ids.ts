import { atMost } from '@zhudian/runtime';
import { LRUCache } from 'lru-cache';
import { Refusal } from '../decision/refusal';
import type { CommandResult } from './command-envelope';
import { factIdOf } from './new-facts';

/** Whether the read models hold a fact with this id, in whichever stream. */
export type HoldsFact = (factId: string) => Promise<boolean>;

type Outcome = CommandResult | Refusal;
interface Ways {
  /** Nobody used the id. */
  readonly first: () => Promise<Outcome>;
  /** The id was used, perhaps for this very command: its own stream tells. */
  readonly again: () => Promise<Outcome>;
}

/**
 * A command id stands for one command, in whichever stream it was recorded. Which stream the newest were used for is
 * remembered; older ones are known by the read models, from the id of the first fact that a command leaves.
 */
export class CommandIds {
  private readonly newest = new LRUCache<string, string>(atMost(20_000));

  constructor(private readonly holdsFact: HoldsFact) {}

  /** Without a result the id is free again: nothing was recorded. */
  async run(commandId: string, stream: string, { first, again }: Ways): Promise<Outcome> {
    let outcome: Outcome | undefined;
    try {
      outcome = (await this.take(commandId, stream)) ? await first() : await again();
      return outcome;
    } finally {
      if (!outcome || outcome instanceof Refusal) this.release(commandId, stream);
    }
  }

  /** Whether a command of this id is recorded here, or under way. */
  async holds(commandId: string): Promise<boolean> {
    return this.newest.has(commandId) || (await this.holdsFact(factIdOf(commandId, 0)));
  }

  private async take(commandId: string, stream: string): Promise<boolean> {
    const taken = this.newest.get(commandId);
    if (taken !== undefined) return taken === stream;
    this.newest.set(commandId, stream);
    return !(await this.holdsFact(factIdOf(commandId, 0)));
  }

  private release(commandId: string, stream: string): void {
    if (this.newest.get(commandId) === stream) this.newest.delete(commandId);
  }
}
