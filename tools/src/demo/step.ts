/** One act of the programme: who, on which business day, and the command with its data. */
export interface Step {
  readonly as: string;
  readonly on: string;
  readonly command: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Steps that do not wait for each other; the next wave begins when all of them are facts. */
export type Wave = readonly Step[];
