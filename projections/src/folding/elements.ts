import type { Tables } from '../declaring/tables';
import type { Record as SqlRecord } from '../storing/database';
import type { Version } from './row-story';

/** Elements as JSON, numbered one after the other. */
export interface FreshElements {
  readonly first: number;
  readonly values: readonly string[];
}

/**
 * The elements of growing lists, each kept once under a number: a version of a row holds the numbers alone, so that it does not
 * grow with what the versions before it hold.
 */
export class Elements {
  private next: number | undefined;
  private fresh: string[] = [];

  constructor(private readonly tables: Pick<Tables, 'columns' | 'lists'>) {}

  /** Whether the newest number must be looked up before the next is given. */
  get isUnsure(): boolean {
    return this.tables.lists.length > 0 && this.next === undefined;
  }

  beginAfter(newest: number): void {
    this.next = newest + 1;
  }

  /** The values of a row with numbers in their growing lists; an element that the version before has keeps its number. */
  numbered({ values, row }: Pick<Version, 'values' | 'row'>, before: Version | undefined): SqlRecord {
    const { columns, lists } = this.tables;
    if (lists.length === 0) return values;
    return values.map((value, at) => {
      const column = columns[at] ?? '';
      if (!lists.includes(column)) return value;
      const known = before
        ? numbersOf(listIn(before.row, column), String(before.values[at]))
        : new Map<string, number>();
      return JSON.stringify(textsOf(listIn(row, column)).map((text) => known.get(text) ?? this.add(text, known)));
    });
  }

  /** What no table has yet. */
  takeFresh(): FreshElements {
    const values = this.fresh;
    this.fresh = [];
    return { first: (this.next ?? 0) - values.length, values };
  }

  /** What was given a number may not have been written, and another store may have given others. */
  forget(): void {
    this.next = undefined;
    this.fresh = [];
  }

  private add(value: string, known: Map<string, number>): number {
    if (this.next === undefined) throw new Error('No element has a number before the newest one is known.');
    const number = this.next++;
    this.fresh.push(value);
    known.set(value, number);
    return number;
  }
}

const listIn = (row: object, column: string): readonly unknown[] =>
  (row as Readonly<Record<string, readonly unknown[]>>)[column] ?? [];

const textsOf = (list: readonly unknown[]): readonly string[] => list.map((element) => JSON.stringify(element));

const numbersOf = (list: readonly unknown[], numbers: string): Map<string, number> => {
  const numberAt = JSON.parse(numbers) as readonly number[];
  return new Map(textsOf(list).map((text, at) => [text, numberAt[at] ?? -1]));
};
