import type { Checkpoint, Position } from '@zhudian/facts';
import type { Aggregate } from '../decision/aggregate';
import type { Act } from '../decision/act';
import type { Refusal } from '../decision/refusal';

/** What is wrong with the input of a command already, so that it is never carried out. */
export interface InputFaults {
  readonly found: Refusal;
  /** Whether the rest can be judged by the whole rule: nothing but words is wrong, and other words stand for them. */
  readonly inWordsOnly: boolean;
}

/** A validated command of an authenticated actor. */
export interface CommandEnvelope {
  readonly aggregate: Aggregate;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly act: Act;
  /** What the slice holds for the rule. */
  readonly held?: object;
  readonly metadata: CommandMetadata;
  /** What is wrong with it already: it is judged, and refused. */
  readonly faults?: InputFaults;
}

/** The metadata of a command. */
export interface CommandMetadata {
  /** Chosen by the client; a retry uses the same. */
  readonly commandId: string;
  /** Tells commands apart that come under one id: command, content and actor. Policies derive their ids and have none. */
  readonly digest?: string;
  readonly correlationId: string;
  readonly causationId: string;
  /** When a policy acts: the place just before the causing fact, from which it resumes after a crash. */
  readonly resumeAfter?: Checkpoint;
  /** Version of the rule set in force on the business date. */
  readonly ruleSet: string;
  readonly evidence: readonly Evidence[];
}

/** The version of the rule set in force on a business date for an org unit, as far as it is known now. */
export type RuleSetOn = (day: string, unit: string) => string | Promise<string>;

/** A document that proves a fact: its bytes are kept elsewhere, their hash here. */
export interface Evidence {
  readonly sha256: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
  /** The period that it is about, apart from the day on which it was handed in. */
  readonly aboutFrom?: string | undefined;
  readonly aboutUntil?: string | undefined;
}

/** The outcome of a command: the id of its aggregate and the position at which it is a fact. */
export interface CommandResult {
  readonly id: string;
  readonly position: Position;
  /** True when this command had been executed before: nothing was appended. */
  readonly replayed: boolean;
}
