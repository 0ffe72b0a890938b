import type { Position } from '@zhudian/facts';
import type { ModelChanges } from '@zhudian/hops';

/** Positions from one to another, both included, at which the rows of a read model are the same. */
interface Stretch {
  readonly since: Position;
  readonly until: Position;
}

/** A subgraph that is ahead of the others is asked for the past: a few stretches back are enough for that. */
const MOST_STRETCHES = 16;

/** What the subgraphs said of their read models' changes: where an answer is as it was elsewhere. */
export class KnownChanges {
  private readonly stretches = new Map<string, readonly Stretch[]>();

  /**
   * Takes in what a subgraph says. `false` when it does not agree with what it said before: a read model has gone, or
   * changed where it was said not to, because its store was set back or is built anew.
   */
  heard(subgraph: string, position: Position, changes: ModelChanges): boolean {
    let agrees = true;
    for (const [model, since] of changes) {
      if (!this.noted(`${subgraph}/${model}`, { since, until: position })) agrees = false;
    }
    for (const name of this.of(subgraph)) {
      if (changes.has(name.slice(subgraph.length + 1))) continue;
      this.stretches.delete(name);
      agrees = false;
    }
    return agrees;
  }

  lost(subgraph: string) {
    for (const name of this.of(subgraph)) this.stretches.delete(name);
  }

  /** From where on these read models have been as they are at a position; the position itself when that is not known. */
  since(models: readonly string[] | undefined, position: Position): Position {
    if (!models) return position;
    return Math.max(-1, ...models.map((model) => this.around(model, position)?.since ?? position));
  }

  /** Whether these read models are known to be the same at two positions. */
  areSame(models: readonly string[] | undefined, one: Position, other: Position): boolean {
    if (one === other) return true;
    if (!models) return false;
    const [first, last] = one < other ? [one, other] : [other, one];
    return models.every((model) => {
      const stretch = this.around(model, last);
      return stretch !== undefined && stretch.since <= first;
    });
  }

  /** The names of all read models heard of. */
  get models(): Iterable<string> {
    return this.stretches.keys();
  }

  private of(subgraph: string): readonly string[] {
    return [...this.stretches.keys()].filter((name) => name.startsWith(`${subgraph}/`));
  }

  private around(model: string, position: Position): Stretch | undefined {
    return this.stretches.get(model)?.find(({ since, until }) => since <= position && position <= until);
  }

  private noted(name: string, { since, until }: Stretch): boolean {
    const known = this.stretches.get(name) ?? [];
    const [newest, ...older] = known;
    if (newest?.since === since) {
      this.stretches.set(name, [{ since, until: Math.max(until, newest.until) }, ...older]);
      return true;
    }
    const agrees = newest === undefined || since > newest.until;
    if (!agrees) this.stretches.delete(name);
    // A change that came after the position was looked up is told again with the next one.
    if (since <= until) this.stretches.set(name, [{ since, until }, ...(agrees ? known : [])].slice(0, MOST_STRETCHES));
    return agrees;
  }
}
