/** Who did it, in which role, on which business day, and on which day it is recorded. */
export interface Act {
  readonly by: string;
  readonly role: string;
  readonly unit: string;
  /** Whose office it is, when a deputy acts. */
  readonly actingFor?: string;
  readonly on: string;
  /** Never before the business day. What protects somebody, such as the time for an appeal, runs from here. */
  readonly recordedOn: string;
  /** For which of the units whose business it is: those that are the actor's, or below. */
  readonly actsFor?: readonly string[];
  /** Reasons for going on in spite of a warning, by its code. */
  readonly reasons: Readonly<Record<string, string>>;
  /** The business days of the facts that the command cites, by their ids. */
  readonly cited?: Readonly<Record<string, string>>;
}
