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

/** The log ends before what was once acknowledged; whoever accepts the loss starts a new epoch of positions. */
export class LostTail extends DamagedLog {
  constructor(
    position: number,
    file: string,
    readonly acknowledged: number,
    detail = 'the log ends here',
  ) {
    super(
      position,
      file,
      `${detail}, but was acknowledged up to position ${acknowledged}: ${acknowledged - position} bytes are missing; ` +
        'put the missing file or a copy back, or start with --accept-loss to go on without them',
    );
  }
}

/** A position that was given for an event of a tail that is lost. It is never given again. */
export class PositionLost extends Error {
  constructor(
    readonly position: number,
    readonly from: number,
    readonly to: number,
  ) {
    super(`POSITION_LOST: position ${position} lies in the part of the log that was lost (${from} to ${to})`);
  }
}

/** The index is not what was written, or does not say what the log does. */
export class BadIndex extends Error {}

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
