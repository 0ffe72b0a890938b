import type { DatabaseSync } from 'node:sqlite';
import type { Value } from './database';

/** Lists of so many values together; those that nobody asked with for longest go first. */
const MOST_VALUES = 1_000_000;

/**
 * Lists with which one question after another asks, such as the units that a viewer sees. SQLite would read each of them whole for
 * every question; here it looks its values up in a table that belongs to the connection alone.
 */
export class KeptLists {
  /** Who was asked with last comes last. */
  private readonly numbers = new Map<readonly Value[], number>();
  private values = 0;
  private made = 0;

  constructor(
    private readonly database: DatabaseSync,
    private readonly most = MOST_VALUES,
  ) {}

  /** Under which number a list is in `temp.kept_list`. It stays there at least until the next `trim`. */
  numberOf(list: readonly Value[]): number {
    const number = this.numbers.get(list) ?? this.keep(list);
    this.numbers.delete(list);
    this.numbers.set(list, number);
    return number;
  }

  /** Drops what is too much, once the question that was just asked has its answer. */
  trim(): void {
    for (const [list, number] of this.numbers) {
      if (this.values <= this.most) return;
      this.database.prepare('delete from temp.kept_list where list = ?').run(number);
      this.numbers.delete(list);
      this.values -= list.length;
    }
  }

  private keep(list: readonly Value[]): number {
    if (this.made === 0)
      this.database.exec(
        'create temp table kept_list (list integer, value text, primary key (list, value)) without rowid',
      );
    this.made += 1;
    this.values += list.length;
    this.database
      .prepare('insert or ignore into temp.kept_list select ?, value from json_each(?)')
      .run(this.made, JSON.stringify(list));
    return this.made;
  }
}
