import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { day, month, part, prose, ref, title, dueDay } from '../shapes';

const problemId = part('Problem');
const postingIds = z.array(ref('Posting')).max(500);
/** Why a posting is not heard. */
export const hearingExcuse = z.strictObject({ postingId: ref('Posting'), reason: prose }).meta({ id: 'HearingExcuse' });
export type HearingExcuse = Readonly<z.infer<typeof hearingExcuse>>;

/** Streams are named `Hearing-<bureau>.<YYYY-MM>.<n>`; the oldest ones without their bureau. */
export const hearingEvents = defineEvents({
  context: 'personnel',
  category: 'Hearing',
  about: {
    zh: '局党委每月专题会议：工作汇报、听取情况与实际问题。',
    en: 'A monthly hearing of the Party committee: work reports, who was heard, and the problems.',
  },
  schemas: {
    HearingScheduled: z.strictObject({ bureauId: ref('Bureau'), month, plannedOn: day, topic: title }),
    WorkReportSubmitted: z.strictObject({
      postingId: ref('Posting'),
      personId: ref('Person'),
      progress: prose,
      problems: z.array(prose).max(20),
    }),
    /** An answer to a report, by those who hear it or by the First Secretary. */
    WorkReportReplied: z.strictObject({ postingId: ref('Posting'), authorId: ref('Person'), reply: prose }),
    /** `active`: the postings that were served on the day, as the roster knew them. */
    HearingHeld: z.strictObject({
      heldOn: day,
      chairId: ref('Person'),
      heard: postingIds,
      excused: z.array(hearingExcuse).max(500),
      active: postingIds,
    }),
    /** After the hearing, for a posting that was neither heard nor excused. */
    AbsenceExcused: hearingExcuse,
    ProblemRaised: z.strictObject({ problemId, postingId: ref('Posting'), text: prose }),
    /** `ownerId`: the person of the unit who answers for it, where somebody was named. */
    ProblemAssigned: z.strictObject({
      problemId,
      ownerOrgId: ref('OrgUnit'),
      ownerId: ref('Person').optional(),
      dueOn: dueDay(12),
    }),
    ProblemResolved: z.strictObject({ problemId, solution: prose, resolverId: ref('Person').optional() }),
    /** Confirmed for the hearing by somebody who did not resolve it. */
    ProblemClosed: z.strictObject({ problemId, finding: prose }),
    ProblemReopened: z.strictObject({ problemId, reason: prose }),
    HearingClosed: z.strictObject({ active: postingIds }),
  },
  restedOnBy: {
    WorkReportSubmitted: { types: ['HearingHeld'] },
    HearingHeld: { types: ['AbsenceExcused', 'HearingClosed'] },
    AbsenceExcused: { types: ['HearingClosed'] },
    ProblemRaised: { types: ['ProblemAssigned', 'ProblemResolved', 'HearingClosed'], by: 'problemId' },
    ProblemAssigned: { types: ['ProblemAssigned', 'ProblemResolved', 'HearingClosed'], by: 'problemId' },
    ProblemResolved: { types: ['ProblemReopened', 'ProblemClosed'], by: 'problemId' },
    ProblemClosed: { types: ['ProblemReopened'], by: 'problemId' },
    WorkReportReplied: { types: [] },
    ProblemReopened: { types: ['ProblemResolved'], by: 'problemId' },
    HearingClosed: { types: [] },
  },
});
export type HearingEvent = EventOf<typeof hearingEvents>;

interface HearingPlace {
  readonly month: string;
  readonly number: number;
}

/** The id of a bureau's n-th hearing of a month. */
export const hearingIdOf = ({ bureauId, ...place }: HearingPlace & { readonly bureauId: string }): string =>
  `${bureauId}.${bureaulessHearingIdOf(place)}`;

/** What that id was before it named the bureau: the hearings that were scheduled under such ids keep them. */
export const bureaulessHearingIdOf = ({ month: inMonth, number }: HearingPlace): string => `${inMonth}.${number}`;

/** The month and the number in a hearing's id. */
export const hearingParts = (hearingId: string): HearingPlace => {
  const [inMonth = '', number] = hearingId.split('.').slice(-2);
  return { month: inMonth, number: Number(number) };
};
