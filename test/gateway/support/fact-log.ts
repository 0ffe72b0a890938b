import { ORIGIN, type Position } from '@zhudian/events';

interface Renamed {
  readonly position: Position;
  readonly station: string;
  readonly name: string;
}

/** A log in memory that every subgraph of a test folds: stations are renamed. */
export class FactLog {
  private readonly facts: Renamed[] = [];
  private readonly followers = new Set<(head: Position) => void>();

  get head(): Position {
    return this.facts.at(-1)?.position ?? ORIGIN + 1;
  }

  rename(station: string, name: string): Position {
    const position = this.head + 100;
    this.facts.push({ position, station, name });
    for (const follower of this.followers) follower(position);
    return position;
  }

  nameAt(station: string, position: Position): string {
    const known = this.facts.filter((fact) => fact.station === station && fact.position <= position);
    return known.at(-1)?.name ?? `Station ${station}`;
  }

  follow(follower: (head: Position) => void) {
    this.followers.add(follower);
  }
}
