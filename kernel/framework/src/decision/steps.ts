import type { EventFamily, FactMetadata, Reliance } from '@zhudian/facts';
import { aboutIn, reliancesOf, toldIn } from './reliance';

/** The latest business day for each thing that facts tell of; nothing: for what they do not name. */
type Days = Map<string | undefined, string>;

/** The latest business day of each type of fact that a stream holds; apart for each way in which others rest on it. */
export type Steps = Map<string, readonly Days[]>;

interface StatedFact {
  readonly type: string;
  readonly data: unknown;
}
interface TakenStep extends StatedFact {
  readonly metadata: Pick<FactMetadata, 'occurredOn'>;
}

/** A step that was taken, and the business day on which. */
export interface Step {
  readonly type: string;
  readonly on: string;
}

const NEVER = '';
const ANYTHING: Reliance = { types: [] };

/** Adds what further facts of the stream tell; the same map, since what is known earlier may only be short of it. */
export const withSteps = (family: EventFamily, steps: Steps, facts: readonly TakenStep[]): Steps => {
  // What amends a fact is no step.
  for (const { type, data, metadata } of facts.filter((fact) => fact.type in family.schemas)) {
    const reliances = reliancesOf(family, type) ?? [ANYTHING];
    if (reliances.every(({ types }) => types.length === 0) && reliances[0] !== ANYTHING) continue;
    const known = steps.get(type) ?? reliances.map((): Days => new Map());
    for (const [at, reliance] of reliances.entries())
      for (const about of toldIn(data, reliance)) latest(known[at], about, metadata.occurredOn);
    steps.set(type, known);
  }
  return steps;
};

const latest = (days: Days | undefined, about: string | undefined, on: string): void => {
  if ((days?.get(about) ?? NEVER) < on) days?.set(about, on);
};

/** The latest step that a new fact follows and that is dated after it. */
export const stepAfter = (family: EventFamily, steps: Steps, fact: StatedFact, on: string): Step | undefined => {
  let last: Step | undefined;
  for (const [type, known] of steps)
    for (const day of daysFollowed(family, { type, known }, fact)) if (day > (last?.on ?? on)) last = { type, on: day };
  return last;
};

interface DatedType {
  readonly type: string;
  readonly known: readonly Days[];
}

const daysFollowed = (family: EventFamily, { type, known }: DatedType, fact: StatedFact): readonly string[] => {
  const reliances = reliancesOf(family, type);
  if (!reliances) return family.lateEntries?.includes(fact.type) ? [] : known.map(lastOf);
  return reliances.flatMap((reliance, at) => {
    const days = known[at];
    return days && reliance.types.includes(fact.type) ? [dayOf(days, aboutIn(fact.data, reliance))] : [];
  });
};

/** What does not say of which thing it tells follows all of them. */
const dayOf = (days: Days, about: string | undefined): string =>
  about === undefined ? lastOf(days) : (days.get(about) ?? NEVER);

const lastOf = (days: Days): string => [...days.values()].reduce((last, day) => (day > last ? day : last), NEVER);
