import type { Label } from '../words/language';

/** A part of a board: a table of the graph as it is, as a matrix, or as a chart beside its rows; or a list of it. */
export interface Part {
  /** The name of the table or list. */
  readonly of: string;
  /** What is asked for beyond what a table is asked for by itself. */
  readonly asked?: Readonly<Record<string, string>>;
  readonly matrix?: { readonly rows: string; readonly columns: string; readonly value: string };
  readonly chart?: { readonly name: string; readonly values: readonly string[] };
}

export interface BoardSpec {
  readonly title: Label;
  readonly about: Label;
  readonly parts: readonly Part[];
  /** Lists that lead on. */
  readonly lists: readonly string[];
}
