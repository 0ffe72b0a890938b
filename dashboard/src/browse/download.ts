/** A file that the gateway gives. */
export interface Download {
  readonly name: string;
  readonly address: string;
  /** What its button says. */
  readonly words: string;
}
