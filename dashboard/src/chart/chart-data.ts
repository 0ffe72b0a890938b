/** What of a table is drawn: each row by its name, one bar for each value. */
export interface ChartSpec {
  readonly name: string;
  readonly values: readonly string[];
}

/** A line or bars over the same names. */
export interface Series {
  readonly name: string;
  readonly data: readonly (number | null)[];
  readonly kind: 'bar' | 'line';
}

/** Something that happened at one of the names. */
export interface Mark {
  readonly at: string;
  readonly words: string;
}

export interface ChartData {
  readonly title: string;
  readonly names: readonly string[];
  readonly series: readonly Series[];
  readonly marks: readonly Mark[];
}
