import { refTargets, type EventFamily, type RefKind, type RefTarget } from '@zhudian/facts';
import type { AnyFold } from '../decision/decider';

const existenceIn = ({ family, created, is }: RefTarget): AnyFold<boolean> => ({
  family,
  initial: false,
  evolve: { [created]: (_: boolean, { data }: { readonly data: object }) => is?.(data) ?? true },
});

/** Whether a thing of a kind exists, as a fold of its stream; none for a kind of which nothing can exist yet. */
export const existences = Object.fromEntries(
  Object.entries(refTargets).map(([kind, target]) => [kind, target && existenceIn(target)]),
) as Readonly<Record<RefKind, AnyFold<boolean> | undefined>>;

const byFamily = Map.groupBy(
  Object.values(existences).filter((fold) => fold !== undefined),
  ({ family }) => family,
);

/** What a stream of the family tells of existence. */
export const existencesIn = (family: EventFamily): readonly AnyFold<boolean>[] => byFamily.get(family) ?? [];
