import { amendmentIn, effectiveFacts, type EventFamily, type FactMetadata } from '@zhudian/facts';
import { aboutIn, reliancesOf, toldIn } from './reliance';
import { stateOf, type AnyFold, type StateRef } from './decider';

/** A fact as the log has it, as far as amendments need it. */
export interface TakenFact {
  readonly id: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata: FactMetadata;
}

/** A stream as what was recorded in it, amendments included. */
export type StreamRecord = readonly TakenFact[];

const folds = new Map<EventFamily, AnyFold<StreamRecord>>();

/** The fold that keeps each fact of a stream as it is; the same one for a family whenever it is asked for. */
export const recordFold = (family: EventFamily): AnyFold<StreamRecord> => {
  const known = folds.get(family);
  if (known) return known;
  const keep = (record: StreamRecord, fact: TakenFact): StreamRecord => [...record, fact];
  const types = [...Object.keys(family.schemas), ...Object.keys(family.amending.schemas)];
  const made = {
    family,
    initial: [],
    evolve: Object.fromEntries(types.map((type) => [type, keep])),
    asRecorded: true,
  };
  folds.set(family, made);
  return made;
};

export const recordOf = (family: EventFamily, id: string): StateRef<StreamRecord> => stateOf(recordFold(family), id);

/** What holds of a record, amendments left out: they were carried out. */
export const heldFacts = ({ category }: EventFamily, record: StreamRecord): StreamRecord =>
  effectiveFacts(record, () => category).filter((fact) => !amendmentIn(category, fact));

/** The later facts of a stream that rest on some of its facts, oldest first. */
export const restingOn = (
  family: EventFamily,
  held: StreamRecord,
  withdrawn: readonly TakenFact[],
): readonly TakenFact[] => {
  const gone = new Set(withdrawn.map(({ id }) => id));
  const resting = withdrawn.flatMap((fact) =>
    held
      .slice(held.findIndex(({ id }) => id === fact.id) + 1)
      .filter((later) => !gone.has(later.id) && restsOn(family, later, fact)),
  );
  return [...new Set(resting)];
};

const restsOn = (family: EventFamily, later: TakenFact, fact: TakenFact): boolean =>
  reliancesOf(family, fact.type)?.some((reliance) => {
    const about = aboutIn(later.data, reliance);
    return reliance.types.includes(later.type) && (about === undefined || toldIn(fact.data, reliance).includes(about));
  }) ?? true;
