import { effectiveFacts, postingEvents, streamOf, type PostingEvent } from '@zhudian/facts';
import type { RequestContext } from '@zhudian/framework/service';

/** Of a posting, as the log has it at the position of the answer. */
export interface TermOfPosting {
  readonly branchId: string;
  readonly startOn: string;
  /** The last day of one that is over. */
  readonly overOn: string | undefined;
}

export const termOfPosting = async (context: RequestContext, postingId: string): Promise<TermOfPosting | undefined> => {
  const told = await context.factsOf(streamOf(postingEvents, postingId));
  const facts = effectiveFacts(told, () => postingEvents.category) as unknown as readonly PostingEvent[];
  const started = facts.find((fact) => fact.type === 'PostingStarted')?.data;
  const over = facts.find((fact) => fact.type === 'PostingEnded' || fact.type === 'PostingRecalled')?.data;
  return started && { branchId: started.branchId, startOn: started.startOn, overOn: over?.endOn };
};
