import type { DecisionView } from '@zhudian/projections';
import type { StationFacts } from './criteria';

/** The day of an instant in the programme's time zone. */
type DayAt = (instant: string) => string;
type Occurrence = Pick<DecisionView, 'on' | 'recordedAt'>;

/** The day from which on something is known to be so: that of its recording where it was told later than it happened. */
export const knownFrom = ({ on, recordedAt }: Occurrence, dayAt: DayAt): string => {
  const told = dayAt(recordedAt);
  return told > on ? told : on;
};

/** What happened, each thing from the day from which on it was known: a time that protects the station runs from then. */
export const asKnown = (facts: StationFacts, dayAt: DayAt): StationFacts => {
  const dated = <T extends Occurrence>(decision: T): T => ({ ...decision, on: knownFrom(decision, dayAt) });
  const all = <T extends { readonly decision: DecisionView }>(some: readonly T[]) =>
    some.map((one) => ({ ...one, decision: dated(one.decision) }));
  return {
    ...facts,
    lists: facts.lists.map((list) => ({
      ...list,
      adoption: list.adoption && { ...list.adoption, decision: dated(list.adoption.decision) },
    })),
    risks: facts.risks.map((risk) => ({
      ...risk,
      identifiedOn: knownFrom(risk.identified, dayAt),
      controls: all(risk.controls),
      tests: all(risk.tests),
      reviews: all(risk.reviews),
      retired: risk.retired && dated(risk.retired),
    })),
  };
};
