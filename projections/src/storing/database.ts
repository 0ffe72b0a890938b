import type { Kysely } from 'kysely';

/** What a column holds in SQL; a `json` column holds its JSON text. */
export type Value = string | number | boolean | null;
export type Record = readonly Value[];

/** SQL text and its parameters in order, as Kysely compiles them. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** Tables whose columns are only known from declarations. */
export type Tables = { readonly [table: string]: { readonly [column: string]: Value } };
/** Builds SQL; it is never run through it, so that the same text can be prepared once and run often. */
export type Builder = Kysely<Tables>;

export interface Session {
  /** Runs one statement; rows come as arrays, in the order of the selected columns. */
  all(statement: Statement): Promise<readonly Record[]>;
  /** Runs one statement and tells how many rows it changed. */
  run(statement: Statement): Promise<number>;
}

export interface Database extends Session {
  readonly dialect: 'sqlite' | 'postgres';
  readonly builder: Builder;
  /** What stands for a list that question after question asks with, in the next statement: see `amongKept`. */
  keep(list: readonly Value[]): Value | readonly Value[];
  /** All or nothing; one at a time. */
  transaction<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** From now on those who read are told of each commit, where the store can tell so. */
  tellCommits?(): void;
  /** Calls soon after another connection committed, where the store can tell so; whoever needs to know asks as well. Returns what ends it. */
  onCommit?(committed: () => void): () => void;
  close(): Promise<void>;
}
