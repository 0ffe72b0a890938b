import type { PlainFact } from '../streams/plain-facts';

/** A fact that has not been taken, and why. */
export interface DeadLetter {
  readonly fact: PlainFact;
  readonly why: string;
}

/** A fact and where a reader goes on after it. */
export type FactLetter = PlainFact & { readonly cursor: string };
