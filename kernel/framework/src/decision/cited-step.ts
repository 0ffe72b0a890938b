import { refuse, type Refusal } from './refusal';

/** What the words of all commands hold, so that no aggregate has its own for it. */
export type OrderRefusal = 'DATED_BEFORE_STEP';

/** A fact that is about to be told, and its business day. */
interface DatedFact {
  readonly fact: string;
  readonly on: string;
}

/** A step that was taken, and the business day on which; no day: it was not, or nobody knows when. */
interface CitedStep {
  readonly type: string;
  readonly on: string | undefined;
}

/** Refuses a fact that is dated before a step which it rests on, such as one of another record that it cites. */
export const unlessAfter = (
  { fact, on }: DatedFact,
  { type, on: stepOn = '' }: CitedStep,
): Refusal<OrderRefusal> | undefined =>
  on < stepOn ? refuse('DATED_BEFORE_STEP', { fact, on, step: type, stepOn }) : undefined;
