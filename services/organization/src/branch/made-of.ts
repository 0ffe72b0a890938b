import { effectiveFacts, postingEvents, streamOf, type PostingEvent, type RecordedFact } from '@zhudian/facts';
import { branches, selfRunnings } from '@zhudian/projections';
import type { MadeOf, RequestContext } from '@zhudian/framework/service';

type Told = Pick<RecordedFact, 'metadata'> & PostingEvent;

/** The branch that the First Secretary belongs to, and the days of the term. */
const termOf = async (context: RequestContext, postingId: string) => {
  const told = await context.factsOf(streamOf(postingEvents, postingId));
  const facts = effectiveFacts(told, () => postingEvents.category) as unknown as readonly Told[];
  const started = facts.find((fact) => fact.type === 'PostingStarted');
  const over = facts.find(({ type }) => type === 'PostingEnded' || type === 'PostingRecalled');
  return started && { ...started.data, to: over?.metadata.occurredOn };
};

/** A posting is made of what happened to its branch meanwhile, and of the checks after it. */
export const madeOf: MadeOf = {
  Posting: async (context, postingId) => {
    const term = await termOf(context, postingId);
    if (!term) return [];
    return [
      { model: branches, ids: [term.branchId], from: term.startOn, to: term.to },
      { model: selfRunnings, ids: [postingId] },
    ];
  },
};
