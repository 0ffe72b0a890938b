import type { Position } from '@zhudian/facts';
import { ChangeIntervals } from './change-intervals';
import type { ModelChanges } from '@zhudian/hops';

/** The last reported position of each connected subgraph, and the change intervals of its read models. */
export class KnownPositions {
  readonly changes = new ChangeIntervals();
  private readonly heardNow = new Map<string, Position>();
  private lowest: Position | undefined;

  /** `onBreak` is called when a subgraph disconnects or reports an earlier position: cached answers may be wrong then. */
  constructor(
    private readonly names: readonly string[],
    private readonly onBreak: () => void = () => undefined,
  ) {}

  heard(name: string, position: Position, changes: ModelChanges = new Map()) {
    if (position < (this.heardNow.get(name) ?? position)) this.lost(name);
    this.heardNow.set(name, position);
    this.lowest = Math.min(...this.heardNow.values());
    if (!this.changes.heard(name, position, changes)) this.onBreak();
  }

  /** A disconnected subgraph does not hold back the others: queries that need it fail anyway. */
  lost(name: string) {
    if (!this.heardNow.delete(name)) return;
    if (this.heardNow.size > 0) this.lowest = Math.min(...this.heardNow.values());
    this.changes.lost(name);
    this.onBreak();
  }

  /** The position that all connected subgraphs have reached; `undefined` while there is none. */
  get common(): Position | undefined {
    return this.lowest;
  }

  get silent(): readonly string[] {
    return this.names.filter((name) => !this.heardNow.has(name));
  }
}
