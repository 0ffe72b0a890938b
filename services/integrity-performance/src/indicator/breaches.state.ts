import { indicatorEvents, type IndicatorEvent, type OfType } from '@zhudian/facts';
import type { AnyFold, Fold } from '@zhudian/framework';

/** As the log gives it back, with the id by which others cite it. */
type CitedBreach = OfType<IndicatorEvent, 'BreachDetected'> & {
  readonly id?: string;
  readonly metadata?: { readonly occurredOn: string };
};

/** The days on which breaches were found, by the ids of the facts that tell so. */
type Breaches = Readonly<Record<string, string>>;

const evolve: Partial<Fold<Breaches, IndicatorEvent>['evolve']> = {
  BreachDetected: (breaches, { id, metadata }: CitedBreach) =>
    id === undefined ? breaches : { ...breaches, [id]: metadata?.occurredOn ?? '' },
};

/** The facts that found a breach of an indicator; one that was cleared later was found all the same. */
export const breachesFound: AnyFold<Breaches> = { family: indicatorEvents, initial: {}, evolve };
