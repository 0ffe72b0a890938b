import type { Values } from '../values';

interface PlannedItem {
  readonly itemId: string;
  readonly about: string | null;
  readonly weight: number;
  readonly dueOn: string;
  readonly targetTaskId: string | null;
}
export interface Plans {
  readonly workPlans: {
    readonly edges: readonly {
      readonly node: { readonly month: string; readonly items: readonly PlannedItem[] };
    }[];
  };
}

/** A plan that was drafted before is edited; a new one keeps how the last one was divided, not what it was about. */
export const planFrom = ({ workPlans }: Plans, { month }: Values): Values => {
  const plans = workPlans.edges.map(({ node }) => node);
  const same = plans.find((plan) => plan.month === month);
  const last = plans.filter((plan) => plan.month < String(month)).toSorted((a, b) => (a.month < b.month ? 1 : -1))[0];
  const carried = (same ?? last)?.items.map(({ itemId, about, weight, dueOn, targetTaskId }) => ({
    itemId,
    weight,
    ...(targetTaskId !== null && { targetTaskId }),
    ...(same && about !== null && { about }),
    ...(same && { dueOn }),
  }));
  return carried ? { items: carried } : {};
};
