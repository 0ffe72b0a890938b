import type { Position } from '@zhudian/facts';
import { ChangeIntervals } from './change-intervals';
import type { ModelChanges } from '@zhudian/hops';

/** The position each subgraph said last, as long as its voice is heard, and where its read models changed. */
export class KnownPositions {
  readonly changes = new ChangeIntervals();
  private readonly heardNow = new Map<string, Position>();
  private lowest: Position | undefined;

  /** `onBreak` is told when what was known of a subgraph no longer holds: it has gone, or has come back with less. */
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

  /** A subgraph that went silent holds nobody back: what asks for it fails anyway. */
  lost(name: string) {
    if (!this.heardNow.delete(name)) return;
    if (this.heardNow.size > 0) this.lowest = Math.min(...this.heardNow.values());
    this.changes.lost(name);
    this.onBreak();
  }

  /** Where every subgraph heard has arrived, so that no query waits; `undefined` until one is heard. */
  get common(): Position | undefined {
    return this.lowest;
  }

  get silent(): readonly string[] {
    return this.names.filter((name) => !this.heardNow.has(name));
  }
}
