import { postingStandingEvents } from '@zhudian/facts';
import { refuse, stateOf } from '@zhudian/framework';
import { amendmentsOf } from '@zhudian/programme';
import { knownPosting } from '../posting/posting.state';
import { evaluation } from './evaluation.decider';
import { evaluationFold } from './evaluation.state';

const postingOf = (id: string): string => id.slice(0, id.lastIndexOf('.'));

/** The corrections and annulments of an evaluation: a score counts in its result, so that is reopened or annulled first. */
export const evaluationAmendments = amendmentsOf(evaluation, evaluationFold, {
  correctable: {
    ScoreSubmitted: ['score', 'comment'],
    DimensionsRated: ['ratings', 'comment'],
    DeductionApplied: ['fact', 'evidenceRefs'],
    DeductionAppealed: ['grounds'],
    DeductionUpheld: ['finding'],
    DeductionRevoked: ['finding'],
    EvaluationReopened: ['reason'],
    ResultAcknowledged: ['comment'],
  },
  scope: ({ stationId }) => stationId,
  alongside: (_, id) => [{ family: postingStandingEvents, id: postingOf(id) }],
  reads: (_, id) => ({ posting: stateOf(knownPosting, postingOf(id)) }),
  subject: (_, { posting }) => (posting.known ? posting.personId : undefined),
  unless: (after, { fact, before }) =>
    ['ScoreSubmitted', 'DimensionsRated'].includes(fact.type) &&
    before.stage === 'FINAL' &&
    (after.scores !== before.scores || after.raters !== before.raters)
      ? refuse('EVALUATION_CLOSED')
      : undefined,
});
