/** One file of the log. Reads are synchronous (page cache); only `sync` waits for the disk. */
export interface LogFile {
  size(): number;
  /** Fills the buffer from the offset; returns how many bytes there were. */
  read(into: Buffer, offset: number): number;
  write(bytes: Buffer, offset: number): void;
  /** Makes room for writes up to the offset, so that a sync need not write the file's size; a full disk is no error here. */
  reserve(offset: number): void;
  sync(): Promise<void>;
  truncate(size: number): void;
  close(): void;
}

/** Where the log's files live: a directory or memory. */
export interface Disk {
  list(): readonly string[];
  open(name: string): LogFile;
  remove(name: string): void;
  /** Replaces `to` by `from`, atomically. */
  rename(from: string, to: string): void;
  /** Makes created, removed and renamed names durable. */
  syncNames(): Promise<void>;
}
