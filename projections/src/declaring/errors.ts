import type { Context, Position, RecordedFact, Label } from '@zhudian/facts';

type Place = Pick<RecordedFact, 'stream' | 'revision' | 'position' | 'type'>;

/** A fact that a read model cannot fold. Everything before it is committed; nothing after it is, until the read model is mended. */
export class PoisonedFact extends Error {
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
  readonly type: string;

  constructor(
    readonly context: Context,
    readonly model: string,
    { stream, revision, position, type }: Place,
    cause: unknown,
  ) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(`${context}/${model} cannot fold ${type} (${stream}@${revision}, position ${position}): ${why}`, { cause });
    this.name = 'PoisonedFact';
    this.stream = stream;
    this.revision = revision;
    this.position = position;
    this.type = type;
  }
}

/** Another projector has moved the checkpoint: one store has one writer, and this one is no longer it. */
export class ProjectorDisplaced extends Error {
  constructor(readonly context: Context) {
    super(`Another projector now folds ${context}; this one stops.`);
    this.name = 'ProjectorDisplaced';
  }
}

/** The store has not folded the log as far as the position that was asked for. */
export class PositionNotReached extends Error {
  constructor(
    readonly position: Position,
    readonly reached: Position,
  ) {
    super(`Position ${position} is not reached yet; the read models stand at ${reached}.`);
    this.name = 'PositionNotReached';
  }
}

/** The read model has no table to read from yet, in the version that was asked for. */
export class ReadModelNotReady extends Error {
  constructor(readonly model: string) {
    super(`The read model ${model} is not ready: no projector has finished folding this version.`);
    this.name = 'ReadModelNotReady';
  }
}

/** A question that no read model can answer because of a value in it: the caller's mistake. */
export class InvalidQuestion extends Error {
  constructor(
    readonly argument: string,
    /** What is wrong with it. */
    readonly words: Label,
  ) {
    super(`${argument}: ${words[1]}`);
    this.name = 'InvalidQuestion';
  }
}

/** A read model that cannot be read as of a day on which something was in force. */
export class ValidOnUnsupported extends Error {
  constructor(readonly model: string) {
    super(`The read model ${model} is not kept by the days on which it was in force.`);
    this.name = 'ValidOnUnsupported';
  }
}

/** A declaration or a question that does not fit the tables; a bug of ours, with what to do about it. */
export class ReadModelMismatch extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ReadModelMismatch';
  }
}
