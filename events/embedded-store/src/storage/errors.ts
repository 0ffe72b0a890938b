/** A record that was acknowledged can no longer be read as it was written. */
export class DamagedLog extends Error {
  constructor(
    readonly position: number,
    readonly file: string,
    detail: string,
  ) {
    super(`the log is damaged at position ${position} (${file}): ${detail}`);
  }
}

/** The store cannot make anything durable now; nothing of the request was written. */
export class WritesRefused extends Error {
  constructor(reason: string) {
    super(`the store refuses writes: ${reason}`);
  }
}

/** Another process, or another store in this one, holds the directory. */
export class DirectoryInUse extends Error {
  constructor(directory: string) {
    super(`${directory} is in use by another store`);
  }
}
