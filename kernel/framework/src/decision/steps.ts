import type { EventFamily, FactMetadata } from '@zhudian/facts';

/** The latest business day of each type of fact that a stream holds; apart for each thing that facts of the type tell of. */
export type Steps = Map<string, Map<string, string>>;

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

const NOTHING = '';
const NEVER = '';

/** What a fact tells of, by the field that says so. */
const aboutIn = ({ data }: StatedFact, name: string | undefined): string =>
  name === undefined ? NOTHING : ((data as Readonly<Record<string, string | undefined>>)[name] ?? NOTHING);

/** Adds what further facts of the stream tell; the same map, since what is known earlier may only be short of it. */
export const withSteps = ({ schemas, restedOnBy }: EventFamily, steps: Steps, facts: readonly TakenStep[]): Steps => {
  // What amends a fact is no step.
  for (const fact of facts.filter(({ type }) => type in schemas)) {
    const rests = restedOnBy?.[fact.type];
    if (rests?.types.length === 0) continue;
    const about = aboutIn(fact, rests?.by);
    const days = steps.get(fact.type) ?? new Map<string, string>();
    const { occurredOn } = fact.metadata;
    if ((days.get(about) ?? NEVER) < occurredOn) days.set(about, occurredOn);
    steps.set(fact.type, days);
  }
  return steps;
};

/** The latest step that a new fact follows and that is dated after it. */
export const stepAfter = (family: EventFamily, steps: Steps, fact: StatedFact, on: string): Step | undefined => {
  let latest: Step | undefined;
  for (const [type, days] of steps) {
    const day = dayFollowed(family, { type, days }, fact);
    if (day > (latest?.on ?? on)) latest = { type, on: day };
  }
  return latest;
};

interface DatedType {
  readonly type: string;
  readonly days: ReadonlyMap<string, string>;
}

const dayFollowed = (
  { restedOnBy, lateEntries = [] }: EventFamily,
  { type, days }: DatedType,
  fact: StatedFact,
): string => {
  const rests = restedOnBy?.[type];
  const follows = rests ? rests.types.includes(fact.type) : !lateEntries.includes(fact.type);
  if (!follows) return NEVER;
  const about = aboutIn(fact, rests?.by);
  if (about !== NOTHING) return days.get(about) ?? NEVER;
  return [...days.values()].reduce((latest, day) => (day > latest ? day : latest), NEVER);
};
