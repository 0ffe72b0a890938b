import type { Position } from '@zhudian/facts';
import type { PositionMessage } from '@zhudian/hops';
import { ChangedParts } from './changed-parts';
import type { PartsOfModels } from '../operation/parts-of-models';

/** An inclusive range of positions within which a read model does not change. */
interface Interval {
  readonly since: Position;
  readonly until: Position;
}

/** Queries are answered at recent positions, so a few intervals are enough. */
const MOST_INTERVALS = 16;

/** The intervals within which each read model is unchanged, as reported by the subgraphs. */
export class ChangeIntervals {
  private readonly intervals = new Map<string, readonly Interval[]>();
  private readonly parts = new ChangedParts();

  /**
   * Records a report. `false` when it contradicts an earlier one: a read model has disappeared, or changed within an
   * interval, because its store was restored or is being rebuilt.
   */
  heard(subgraph: string, { position, changes, parts }: Pick<PositionMessage, 'position' | 'changes' | 'parts'>) {
    let agrees = true;
    for (const [model, since] of changes) {
      this.parts.heard(`${subgraph}/${model}`, { since, until: position }, parts?.get(model));
      if (!this.noted(`${subgraph}/${model}`, { since, until: position })) agrees = false;
    }
    for (const name of this.of(subgraph)) {
      if (changes.has(name.slice(subgraph.length + 1))) continue;
      this.forget(name);
      agrees = false;
    }
    return agrees;
  }

  lost(subgraph: string) {
    for (const name of this.of(subgraph)) this.forget(name);
  }

  private forget(name: string) {
    this.intervals.delete(name);
    this.parts.forget(name);
  }

  /** The first position since which these read models have not changed; the position itself when that is unknown. */
  since(models: readonly string[] | undefined, position: Position): Position {
    if (!models) return position;
    return Math.max(-1, ...models.map((model) => this.around(model, position)?.since ?? position));
  }

  /** Whether these read models, or the parts of them that matter, are known to be equal at both positions. */
  areSame(models: readonly string[] | undefined, one: Position, other: Position, parts?: PartsOfModels): boolean {
    if (one === other) return true;
    if (!models) return false;
    const [first, last] = one < other ? [one, other] : [other, one];
    return models.every((model) => {
      const interval = this.around(model, last);
      if (interval !== undefined && interval.since <= first) return true;
      const some = parts?.get(model);
      if (!some || !this.parts.areSame(model, some.names, first, last)) return false;
      return this.areSame(some.restsOn, first, last);
    });
  }

  /** The names of all reported read models. */
  get models(): Iterable<string> {
    return this.intervals.keys();
  }

  private of(subgraph: string): readonly string[] {
    return [...this.intervals.keys()].filter((name) => name.startsWith(`${subgraph}/`));
  }

  private around(model: string, position: Position): Interval | undefined {
    return this.intervals.get(model)?.find(({ since, until }) => since <= position && position <= until);
  }

  private noted(name: string, { since, until }: Interval): boolean {
    const known = this.intervals.get(name) ?? [];
    const [newest, ...older] = known;
    if (newest?.since === since) {
      this.intervals.set(name, [{ since, until: Math.max(until, newest.until) }, ...older]);
      return true;
    }
    const agrees = newest === undefined || since > newest.until;
    if (!agrees) this.forget(name);
    // A change after the position was read is reported again with the next one.
    if (since <= until) this.intervals.set(name, [{ since, until }, ...(agrees ? known : [])].slice(0, MOST_INTERVALS));
    return agrees;
  }
}
