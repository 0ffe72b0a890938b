import type { Position } from '@zhudian/facts';
import { partColumns, partOf } from '../access/parts';
import type { Tables } from '../declaring/tables';
import type { ToldParts } from '../storing/changed-parts';
import type { Value } from '../storing/database';
import type { Changes } from './changes';

const MOST_RECENT = 64;

interface Row {
  readonly id: string;
  readonly values: readonly Value[];
}

/** In which parts a read model has changed of late, so far as its one projector has seen it. */
export class RecentParts {
  private readonly columns: readonly (readonly [name: string, at: number])[];
  /** After this position every change is known; none before the first one. */
  private floor: Position | undefined;
  private readonly changed = new Map<string, Position>();

  constructor({ model, columns }: Pick<Tables, 'model' | 'columns'>) {
    this.columns = partColumns(model.access).map((name) => [name, columns.indexOf(name)]);
  }

  /** Whether the rows of the read model belong to parts at all. */
  get isParted(): boolean {
    return this.columns.length > 0;
  }

  /** What is to be told once these changes are made. */
  after(changes: Changes, newest: Position): ToldParts {
    // Of a row whose past was mended it is not known where it belonged.
    if (this.floor === undefined || changes.moved.length > 0) this.beginAt(newest);
    else {
      for (const rows of [changes.closed, changes.put, changes.kept]) for (const row of rows) this.note(row, newest);
      this.shorten();
    }
    return { newest, floor: this.floor ?? newest, parts: [...this.changed] };
  }

  /** What was told last may not have been written. */
  forget(): void {
    this.floor = undefined;
    this.changed.clear();
  }

  private beginAt(floor: Position): void {
    this.floor = floor;
    this.changed.clear();
  }

  private note({ id, values }: Row, newest: Position): void {
    for (const [name, at] of this.columns) {
      const value = at < 0 ? id : values[at];
      if (value !== null && value !== undefined) this.changed.set(partOf(name, String(value)), newest);
    }
  }

  /** Forgets the oldest, and all that changed with them. */
  private shorten(): void {
    if (this.changed.size <= MOST_RECENT) return;
    const positions = [...this.changed.values()].toSorted((one, other) => other - one);
    const floor = positions[MOST_RECENT] ?? 0;
    this.floor = floor;
    for (const [part, at] of this.changed) if (at <= floor) this.changed.delete(part);
  }
}
