import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { id, month } from '../shapes';

export const evaluationKind = z.enum(['MONTHLY', 'TERM']).meta({ id: 'EvaluationKind' });

/** Streams are named `Evaluation-<posting>.<YYYY-MM>` or `Evaluation-<posting>.TERM`. */
export const evaluationEvents = defineEvents({
  context: 'integrity-performance',
  category: 'Evaluation',
  about: { zh: '对一次任职的一次评价:月度或任期。', en: 'One evaluation of one posting: monthly or of the term.' },
  schemas: {
    EvaluationOpened: z.strictObject({ postingId: id, stationId: id, kind: evaluationKind, month: month.optional() }),
  },
});
export type EvaluationEvent = EventOf<typeof evaluationEvents>;

/** The id of a posting's evaluation: of one month, or of the whole term. */
export const evaluationIdOf = (postingId: string, month: string | undefined): string =>
  `${postingId}.${month ?? 'TERM'}`;
