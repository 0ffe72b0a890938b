import { ORIGIN, type Position } from '@zhudian/facts';

interface Renamed {
  readonly position: Position;
  readonly recordedAt: number;
  readonly station: string;
  readonly name: string;
}

/** A log in memory that every subgraph of a test folds: stations are renamed. */
export class FactLog {
  private readonly facts: Renamed[] = [];
  private readonly followers = new Set<(head: Position) => void>();

  private last: Position = ORIGIN + 1;

  get head(): Position {
    return this.last;
  }

  rename(station: string, name: string, recordedAt = Date.now()): Position {
    this.facts.push({ position: this.last + 100, station, name, recordedAt });
    return this.advance();
  }

  /** A fact that no station's name depends on. */
  advance(): Position {
    this.last += 100;
    for (const follower of this.followers) follower(this.last);
    return this.last;
  }

  /** Where a name changed last, up to a position. */
  renamedAt(position: Position): Position {
    return this.facts.findLast((fact) => fact.position <= position)?.position ?? ORIGIN;
  }

  positionAt(instant: number): Position {
    return this.facts.findLast(({ recordedAt }) => recordedAt <= instant)?.position ?? ORIGIN;
  }

  nameAt(station: string, position: Position): string {
    const known = this.facts.filter((fact) => fact.station === station && fact.position <= position);
    return known.at(-1)?.name ?? `Station ${station}`;
  }

  follow(follower: (head: Position) => void) {
    this.followers.add(follower);
  }
}
