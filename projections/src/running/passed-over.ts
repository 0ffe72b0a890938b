import {
  catalogue,
  SET_ASIDE_STREAM,
  setAsideBy,
  setAsideType,
  type LogPage,
  type RecordedFact,
  type SetAsideEvent,
} from '@zhudian/facts';
import type { EventLog } from '@zhudian/log';

const MARK = setAsideType('');

/** Tells when a fact is set aside that was folded before, or is taken up again: then tables do not hold what a fresh fold would. */
export class PassedOver {
  private readonly passed = new Set<string>();

  /** The types of facts whose read models have to be rebuilt because of what a page tells. */
  async disagreeing({ facts }: LogPage, log: Pick<EventLog, 'readStream'>): Promise<readonly string[]> {
    for (const { type, id } of facts) if (type.startsWith(MARK)) this.passed.add(id);
    const setAside = facts.filter(({ stream }) => stream === SET_ASIDE_STREAM) as readonly (RecordedFact &
      SetAsideEvent)[];
    if (setAside.length === 0) return [];
    const now = setAsideBy(await log.readStream(SET_ASIDE_STREAM));
    const disagree = setAside.filter(({ type, data: { factId } }) =>
      type === 'FactSetAside' ? now.has(factId) && !this.passed.has(factId) : !now.has(factId),
    );
    return [...new Set(disagree.flatMap(({ data }) => touchedBy(data.factType)))];
  }
}

/** An amendment touches the rows of all that it may amend. */
const touchedBy = (type: string): readonly string[] => {
  const family = catalogue.find(({ amending }) => type in amending.schemas);
  return [type, ...Object.keys(family?.schemas ?? {})];
};
