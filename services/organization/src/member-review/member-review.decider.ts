import { membersOn } from '@zhudian/facts';
import { defineAggregate, refuse, together, type Rule } from '@zhudian/framework';
import { assessLeader, assessSelf, excuseMember, tallyPeers, tallyVote } from './assessing.rules';
import { finaliseReview } from './finalising.rules';
import { openRectification, reportRectification, verifyRectification } from './member-rectification.rules';
import { memberReviewCommands } from './member-review.commands';
import type { MemberReviewDecider } from './member-review.guards';
import { memberReviewRefusals } from './member-review.refusals';
import { memberReviewFold } from './member-review.state';

/** All members of the day take part; a review is that of the year in which it is opened. */
const open: Rule<MemberReviewDecider, 'OpenMemberReview'> = (state, { data, act: { on }, read: { roll } }) => {
  const { branchId, stationId, year } = data;
  if (state.stage !== 'NONE') return refuse('REVIEW_OPENED', { branchId, year });
  const members = membersOn(roll.standings, on);
  const no = together(
    roll.stationId === stationId ? undefined : refuse('BRANCH_OF_ANOTHER_STATION', { branchId, stationId }),
    year === Number(on.slice(0, 4)) ? undefined : refuse('REVIEW_OF_ANOTHER_YEAR', { year, on }),
    members.length === 0 ? refuse('NOBODY_TO_REVIEW', { branchId, on }) : undefined,
  );
  if (no) return no;
  const participants = members.map(({ personId, status }) => ({ personId, isProbationary: status !== 'FULL' }));
  return [{ type: 'MemberReviewOpened', data: { ...data, participants } }];
};

export const memberReviewDecider: MemberReviewDecider = {
  ...memberReviewFold,
  decide: {
    OpenMemberReview: open,
    AssessSelf: assessSelf,
    ExcuseReviewMember: excuseMember,
    TallyPeers: tallyPeers,
    TallyReviewVote: tallyVote,
    AssessLeaderRole: assessLeader,
    FinaliseMemberReview: finaliseReview,
    OpenMemberRectification: openRectification,
    ReportMemberRectification: reportRectification,
    VerifyMemberRectification: verifyRectification,
  },
};

export const memberReview = defineAggregate({
  decider: memberReviewDecider,
  commands: memberReviewCommands,
  refusals: memberReviewRefusals,
});
