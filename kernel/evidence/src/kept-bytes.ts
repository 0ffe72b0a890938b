/** A name under which bytes are kept. */
export interface KeptName {
  readonly name: string;
  /** When they were put there, in ms. */
  readonly at: number;
}

/** Bytes by name, in a folder or at a server: there with all of them, or not at all. */
export interface KeptBytes {
  /** A folder of this machine for files that are on their way; `put` takes them from there. */
  readonly incoming: string;
  /** Keeps what a file of `incoming` holds; it is durable when this resolves, and the file is gone. */
  put(name: string, file: string): Promise<void>;
  get(name: string): Promise<Buffer | undefined>;
  remove(name: string): Promise<void>;
  /** All names that begin so. */
  names(beginning: string): Promise<readonly KeptName[]>;
}
