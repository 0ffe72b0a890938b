type Range = readonly [first: number, last: number];

/** The revisions of a stream that are no longer there, as few ranges. */
export class Holes {
  #ranges: readonly Range[];

  constructor(ranges: readonly Range[] = []) {
    this.#ranges = ranges;
  }

  static parse(text: string): Holes {
    const ranges = text === '' ? [] : text.split(',');
    return new Holes(ranges.map((range) => range.split('-').map(Number) as [number, number]));
  }

  toString(): string {
    return this.#ranges.map(([first, last]) => `${first}-${last}`).join(',');
  }

  add(first: number, last: number): void {
    const apart = ([from, to]: Range): boolean => to + 1 < first || from - 1 > last;
    const joined = this.#ranges.filter((range) => !apart(range));
    const from = Math.min(first, ...joined.map((range) => range[0]));
    const to = Math.max(last, ...joined.map((range) => range[1]));
    const others: Range[] = this.#ranges.filter(apart);
    this.#ranges = [...others, [from, to] as const].toSorted((a, b) => a[0] - b[0]);
  }

  /** Whether none of these revisions is there. */
  covers(first: number, last: number): boolean {
    return first > last || this.#ranges.some(([from, to]) => from <= first && last <= to);
  }
}
