import { postingStandingEvents } from '@zhudian/facts';
import { amendmentsOf } from '@zhudian/programme';
import { commendation } from './commendation.decider';
import { commendationFold } from './commendation.state';

/** The corrections and annulments of a commendation; an award that is annulled no longer rests on the standing of the posting. */
export const commendationAmendments = amendmentsOf(commendation, commendationFold, {
  correctable: {
    CommendationOpened: ['title', 'criteria', 'quota', 'judgedPeriod'],
    PracticePublished: ['domain', 'title', 'practice'],
  },
  /** Without a commendation there are practices alone, of one station. */
  scope: ({ bureauId, practices }) => bureauId ?? Object.values(practices)[0]?.stationId,
  subject: ({ nominees }) => Object.values(nominees),
  alongside: ({ awarded }) => [...new Set(awarded)].map((id) => ({ family: postingStandingEvents, id })),
});
