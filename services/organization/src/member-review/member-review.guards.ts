import { membersOn, type GradeTally, type MemberReviewEvent, type MemberReviewStage } from '@zhudian/facts';
import { refuse, together, type Decider } from '@zhudian/framework';
import { isQuorum, votersAmong } from '../meeting/assembly';
import type { Meeting } from '../meeting/meeting.state';
import type { BranchRoll } from '../shared/branch-roll';
import { repeated } from '../shared/repeated';
import { castIn } from './grading';
import type { MemberReviewCommand } from './member-review.commands';
import type { MemberReviewRefusal } from './member-review.refusals';
import type { MemberReview, Reviewed } from './member-review.state';

export type MemberReviewDecider = Decider<MemberReviewCommand, MemberReview, MemberReviewEvent, MemberReviewRefusal>;

export const unlessAt = ({ stage }: MemberReview, ...stages: readonly MemberReviewStage[]) =>
  stages.includes(stage) ? undefined : refuse('REVIEW_STEP', { stage, stages });

/** Who takes part on a day: of those on the roll at the opening, who is still there and was not left out. */
export const takingPart = ({ members }: MemberReview, { standings }: BranchRoll, on: string) => {
  const there = new Set(membersOn(standings, on).map(({ personId }) => personId));
  return new Map([...members].filter(([personId, { isExcused }]) => there.has(personId) && !isExcused));
};

const graded = (members: ReadonlyMap<string, Reviewed>): readonly string[] =>
  [...members].flatMap(([personId, { isProbationary }]) => (isProbationary ? [] : [personId]));

/** Each full member who takes part is tallied once, by one ballot at least and by no more than there may be. */
export const unlessTallied = (
  tallies: readonly GradeTally[],
  members: ReadonlyMap<string, Reviewed>,
  mostBallots: number,
) => {
  const named = tallies.map(({ personId }) => personId);
  const twice = repeated(named);
  const strangers = named.filter((one) => !members.has(one));
  const probationary = named.filter((one) => members.get(one)?.isProbationary === true);
  const counted = tallies.filter((one) => castIn(one) > 0).map(({ personId }) => personId);
  const missing = graded(members).filter((one) => !counted.includes(one));
  const over = tallies.filter((one) => castIn(one) > mostBallots).map(({ personId }) => personId);
  return together(
    twice.length > 0 ? refuse('TALLIED_TWICE', { persons: twice }) : undefined,
    strangers.length > 0 ? refuse('NOT_IN_REVIEW', { persons: strangers }) : undefined,
    probationary.length > 0 ? refuse('PROBATIONARY_GRADED', { persons: probationary }) : undefined,
    missing.length > 0 ? refuse('TALLIES_MISSING', { persons: missing }) : undefined,
    over.length > 0 ? refuse('BALLOTS_EXCEED_VOTERS', { persons: over, most: mostBallots }) : undefined,
  );
};

/** What is decided in a meeting is decided on its day, where half of those who may vote have come. */
export const unlessInMeeting = (meeting: Meeting, branchId: string, meetingId: string, on: string) => {
  const { kind, heldOn, present, entitled } = meeting;
  const isFit = meeting.branchId === branchId && heldOn === on && (kind === 'GENERAL' || kind === 'LIFE');
  if (!isFit) return refuse('REVIEW_MEETING_UNFIT', { meetingId, on });
  const came = votersAmong(present, { entitled });
  return isQuorum(came, entitled.length)
    ? undefined
    : refuse('REVIEW_NO_QUORUM', { eligible: entitled.length, present: came });
};
