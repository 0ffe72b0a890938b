import { closeSync, openSync, watch, writeSync } from 'node:fs';

const BYTE = Buffer.from('.');

/** A file beside a store that is touched after each commit, so that those who read the store need not ask again and again. */
export class CommitMark {
  private readonly file: number;

  constructor(path: string) {
    this.file = openSync(path, 'w', 0o600);
  }

  /** What is committed is committed, whether it is told or not. */
  touch(): void {
    try {
      writeSync(this.file, BYTE, 0, 1, 0);
    } catch {
      // Who waits looks again by itself.
    }
  }

  close(): void {
    closeSync(this.file);
  }
}

/**
 * Calls after commits, several as one where they come fast; perhaps never where the file system tells nothing: it is a
 * hint to look sooner, no promise.
 * @returns ends it.
 */
export const watchCommits = (path: string, committed: () => void): (() => void) => {
  try {
    const watcher = watch(path, { persistent: false }, committed);
    watcher.on('error', () => watcher.close());
    return () => watcher.close();
  } catch {
    return () => undefined;
  }
};
