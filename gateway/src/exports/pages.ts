import type { Position } from '@zhudian/facts';
import type { Row } from './format';
import type { Column } from './lists';

/** What a file was made from, beside its question. */
export interface MadeFrom {
  /** The read models that have been read so far; `undefined` when unknown. */
  readonly models: readonly string[] | undefined;
  /** Whether it also depends on what is in no log: the day, or the texts of the vault. */
  readonly onMoreThanLog: boolean;
}

/** The rows of a file, page by page. */
export interface Pages {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly position: Position;
  readonly madeFrom: MadeFrom;
  /** The next rows; `undefined` when there are no more. */
  readonly next: (signal: AbortSignal) => Promise<readonly Row[] | undefined>;
}
