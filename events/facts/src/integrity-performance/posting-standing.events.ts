import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { key, month, percent, ref } from '../shapes';
import { evaluationGrade } from './scheme.events';
import { enumOf } from '../words/label';

/** What somebody decided on the ground of a posting's evaluation. */
export const standingPurpose = enumOf('StandingPurpose', {
  ENDING: ['结束任职', 'the end of the posting'],
  AWARD: ['表彰', 'an award'],
  PROMOTION: ['优先提拔重用推荐', 'a recommendation for promotion'],
});
const settled = z.strictObject({ total: percent, isDisciplined: z.boolean() });

/**
 * How a posting stands, told beside the facts that settle it: `PostingStanding-<posting>`. Whoever decides on this
 * ground tells that here (`StandingRelied`), so that the ground cannot be taken away at the same moment.
 */
export const postingStandingEvents = defineEvents({
  context: 'integrity-performance',
  category: 'PostingStanding',
  about: {
    zh: '一次任职的考评结论汇总：各月、满意度、任期，以及据此作出的决定。',
    en: 'How a posting stands: its settled months, satisfaction and term, and what was decided on that ground.',
  },
  schemas: {
    MonthSettled: settled.extend({ month }),
    MonthUnsettled: z.strictObject({ month }),
    SatisfactionMeasured: z.strictObject({ surveyId: ref('Survey'), satisfaction: percent }),
    /** `through`: the last month that it takes in. */
    TermSettled: settled.extend({ through: month, grade: evaluationGrade }),
    TermUnsettled: z.strictObject({}),
    /** `reference`: the posting that ended, or the commendation. */
    StandingRelied: z.strictObject({ purpose: standingPurpose, reference: key('Ground') }),
  },
  annulledBy: 'annulEvaluation / annulSurvey / annulPosting / annulCommendation',
  restedOnBy: {
    MonthSettled: { types: ['MonthSettled', 'MonthUnsettled', 'TermSettled'], by: 'month' },
    MonthUnsettled: { types: ['MonthSettled', 'TermSettled'], by: 'month' },
    SatisfactionMeasured: { types: ['SatisfactionMeasured', 'TermSettled'] },
    TermSettled: { types: ['TermSettled', 'TermUnsettled', 'StandingRelied'] },
    TermUnsettled: { types: ['TermSettled'] },
    StandingRelied: { types: [] },
  },
});
export type PostingStandingEvent = EventOf<typeof postingStandingEvents>;
