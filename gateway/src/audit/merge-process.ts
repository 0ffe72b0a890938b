/** A station of the way as its context tells it. */
export interface OwnStep {
  readonly kind: string;
  readonly of: string | null;
  readonly dueOn: string;
  readonly metOn: string | null;
  readonly state: string;
  readonly daysLate: number;
  readonly aboutType: string;
  readonly aboutId: string;
  readonly [field: string]: unknown;
}

/** What one context knows of a way. */
export interface OwnSteps {
  readonly today: string;
  readonly steps: readonly OwnStep[];
}

const dayOf = ({ metOn, dueOn }: OwnStep): string => metOn ?? dueOn;
const byDay = (one: OwnStep, other: OwnStep): number =>
  dayOf(one).localeCompare(dayOf(other), 'en') || one.dueOn.localeCompare(other.dueOn, 'en');

/** The way over all contexts, in the order of its days, with what is missing. */
export const mergeSteps = <Step>(parts: readonly OwnSteps[], shown: (step: OwnStep) => Step) => {
  const steps = parts.flatMap(({ steps: own }) => own).toSorted(byDay);
  const gaps = steps.filter(({ state }) => state === 'MISSING');
  return {
    today: parts[0]?.today,
    missing: gaps.length,
    late: steps.filter(({ state, daysLate }) => state === 'DONE' && daysLate > 0).length,
    gaps: gaps.map(shown),
    steps: steps.map(shown),
  };
};
