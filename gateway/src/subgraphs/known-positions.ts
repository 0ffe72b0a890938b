import type { Position } from '@zhudian/events';

/** The position each subgraph said last, as long as its voice is heard. */
export class KnownPositions {
  private readonly heardNow = new Map<string, Position>();
  private lowest: Position | undefined;

  constructor(private readonly names: readonly string[]) {}

  heard(name: string, position: Position) {
    this.heardNow.set(name, position);
    this.lowest = Math.min(...this.heardNow.values());
  }

  /** A subgraph that went silent holds nobody back: what asks for it fails anyway. */
  lost(name: string) {
    this.heardNow.delete(name);
    if (this.heardNow.size > 0) this.lowest = Math.min(...this.heardNow.values());
  }

  /** Where every subgraph heard has arrived, so that no query waits; `undefined` until one is heard. */
  get common(): Position | undefined {
    return this.lowest;
  }

  get silent(): readonly string[] {
    return this.names.filter((name) => !this.heardNow.has(name));
  }
}
