import {
  candidacyEvents,
  postingStandingEvents,
  stationCluesEvents,
  personPostingEvents,
  stationPostingEvents,
} from '@zhudian/facts';
import { refuse, stateOf } from '@zhudian/framework';
import { amendmentsOf, theCalendars } from '@zhudian/programme';
import { candidacyFold } from '../candidacy/candidacy.state';
import { posting } from './posting.decider';
import { termOf } from './of-posting';
import { postingFold, type Posting } from './posting.state';
import { unlessOnSite } from './serving.rules';
import { unlessBetter } from './tasks.rules';

/** After a correction the days of the posting must still follow each other. */
const unlessInOrder = (after: Posting, before: Posting, noticeEndedOn: string) => {
  const { startOn, plannedEndOn, endOn } = after;
  const isMoved = startOn !== before.startOn || plannedEndOn !== before.plannedEndOn || endOn !== before.endOn;
  if (!isMoved) return undefined;
  if (startOn < noticeEndedOn) return refuse('NOTICE_NOT_OVER', { noticeEndedOn });
  if (endOn !== undefined && endOn < startOn) return refuse('END_BEFORE_START', { startOn });
  return plannedEndOn <= startOn ? refuse('TERM_MUST_GROW', { plannedEndOn }) : undefined;
};

const unlessWeighed = ({ ratified, tasks }: Posting) => {
  const sum = Object.values(tasks).reduce((total, { weight }) => total + weight, 0);
  return ratified > 0 && sum !== 100 ? refuse('WEIGHTS_NOT_100', { sum }) : undefined;
};

/** The corrections and annulments of a posting. */
export const postingAmendments = amendmentsOf(posting, postingFold, {
  correctable: {
    PostingStarted: ['startOn', 'plannedEndOn', 'documentNo'],
    TargetTaskSet: ['goal', 'measure', 'yardstick', 'weight', 'dueOn'],
    TargetTaskRevised: ['goal', 'measure', 'yardstick', 'weight', 'dueOn', 'reason'],
    TargetTaskProgressed: ['percent', 'value', 'note'],
    CompetencyAssessed: ['dimensions'],
    FitReviewed: ['conclusion'],
    PartyRelationMoved: ['on'],
    OnSiteDaysDeclared: ['days'],
    LeaderCandidateNominated: ['ground', 'plan'],
    LeaderCandidateAssessed: ['conclusion'],
    LeaderCandidateDropped: ['reason'],
    SuccessorNamed: ['personId', 'plan'],
    PostingExtended: ['newEndOn', 'approvalNo'],
    PostingRecalled: ['endOn', 'reason'],
    PostingEnded: ['endOn', 'reason'],
  },
  scope: ({ stationId }) => stationId,
  subject: ({ personId }) => personId,
  alongside: ({ personId, stationId }, id) => [
    { family: candidacyEvents, id },
    { family: personPostingEvents, id: personId },
    { family: stationPostingEvents, id: stationId },
    { family: postingStandingEvents, id },
    { family: stationCluesEvents, id: stationId },
  ],
  bounds: (after) => ({ within: termOf(after) }),
  reads: (_, id) => ({ candidacy: stateOf(candidacyFold, id), ...theCalendars }),
  unless: (after, { before, read }) =>
    unlessInOrder(after, before, read.candidacy.noticeEndedOn ?? '') ??
    unlessOnSite(after, before, read.calendars) ??
    (after.tasks === before.tasks ? undefined : (unlessWeighed(after) ?? unlessBetter(...Object.values(after.tasks)))),
});
