import {
  candidacyEvents,
  postingStandingEvents,
  stationCluesEvents,
  personPostingEvents,
  stationPostingEvents,
} from '@zhudian/facts';
import { problemAt, refuse, stateOf } from '@zhudian/framework';
import { amendmentsOf, theCalendars, unlessKeptHere } from '@zhudian/programme';
import { candidacyFold } from '../candidacy/candidacy.state';
import { posting } from './posting.decider';
import { termOf } from './of-posting';
import { postingFold, type Posting } from './posting.state';
import { unlessOnSite } from './serving.rules';
import { unlessUnderWay } from './taking-over.rules';
import { unlessBetter } from './tasks.rules';

const NEVER_TAKEN_OVER = problemAt(
  ['postingStarted', 'takenOverOn'],
  ['不适用于按五个步骤任命的任职，请去掉', 'is told of postings that were taken over: leave it out'],
);

interface Days {
  readonly noticeEndedOn: string;
  /** Of the correction. */
  readonly today: string;
}

/** What was taken over was under way on that day, and what is recorded of it here is of that month or later ones. */
const unlessTakenOver = (after: Posting, before: Posting, today: string) => {
  const { startOn, plannedEndOn, endOn, takenOverOn } = after;
  if (takenOverOn === undefined) return undefined;
  if (before.takenOverOn === undefined) return refuse('INVALID_INPUT', { problems: [NEVER_TAKEN_OVER] });
  if (takenOverOn > today) return refuse('OCCURRED_IN_FUTURE', { on: takenOverOn, today });
  const never = unlessUnderWay({ startOn, plannedEndOn, takenOverOn });
  if (never) return never;
  if (endOn !== undefined && endOn < takenOverOn) return refuse('END_BEFORE_START', { startOn: takenOverOn });
  const [first] = Object.keys(after.onSite).toSorted();
  return first === undefined ? undefined : unlessKeptHere(first, after);
};

/** After a correction the days of the posting must still follow each other. */
const unlessInOrder = (after: Posting, before: Posting, { noticeEndedOn, today }: Days) => {
  const { startOn, plannedEndOn, endOn } = after;
  const isMoved = (['startOn', 'plannedEndOn', 'endOn', 'takenOverOn'] as const).some(
    (day) => after[day] !== before[day],
  );
  if (!isMoved) return undefined;
  if (startOn < noticeEndedOn) return refuse('NOTICE_NOT_OVER', { noticeEndedOn });
  const never = unlessTakenOver(after, before, today);
  if (never) return never;
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
    PostingStarted: ['startOn', 'plannedEndOn', 'documentNo', 'takenOverOn', 'takenOverFrom'],
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
  unless: (after, { before, read, act }) =>
    unlessInOrder(after, before, { noticeEndedOn: read.candidacy.noticeEndedOn ?? '', today: act.on }) ??
    unlessOnSite(after, before, read.calendars) ??
    (after.tasks === before.tasks ? undefined : (unlessWeighed(after) ?? unlessBetter(...Object.values(after.tasks)))),
});
