import { indicatorEvents, type IndicatorEvent, type OfType } from '@zhudian/facts';
import type { AnyFold, Fold } from '@zhudian/framework';

/** As the log gives it back, with the id by which others cite it. */
type CitedBreach = OfType<IndicatorEvent, 'BreachDetected'> & { readonly id?: string };

const evolve: Partial<Fold<readonly string[], IndicatorEvent>['evolve']> = {
  BreachDetected: (breaches, { id }: CitedBreach) => (id === undefined ? breaches : [...breaches, id]),
};

/** The facts that found a breach of an indicator, by their ids; one that was cleared later was found all the same. */
export const breachesFound: AnyFold<readonly string[]> = { family: indicatorEvents, initial: [], evolve };
