import type { Position, RecordedFact } from '@zhudian/facts';
import type { EventLog } from '@zhudian/log';

/** Facts that decide on something: the last of a stream is meant where none is named. */
export const DECIDING: ReadonlySet<string> = new Set([
  'PostingStarted',
  'PostingExtended',
  'EvaluationFinalised',
  'CommendationAwarded',
  'PromotionPriorityRecommended',
  'ExemplarNamed',
  'ControlTested',
  'RiskReviewed',
  'RiskRetired',
  'ClueClosed',
]);

/** A decision by what it is about. */
export interface DecisionName {
  /** `Posting-<id>` and the like. */
  readonly stream: string;
  /** Which fact of the stream tells it; absent: the last one that decides. */
  readonly fact?: string | undefined;
}

/** The fact that tells a decision, as of a position. */
export const decisionIn = async (
  log: Pick<EventLog, 'readStream'>,
  { stream, fact }: DecisionName,
  asOf: Position,
): Promise<RecordedFact | undefined> => {
  const told = (await log.readStream(stream)).filter(({ position }) => position <= asOf);
  return told.findLast(({ id, type }) => (fact === undefined ? DECIDING.has(type) : id === fact));
};
