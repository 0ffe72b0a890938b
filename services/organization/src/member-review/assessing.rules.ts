import type { LeaderRole, MemberGrade } from '@zhudian/facts';
import { hasReason, refuse, type Rule } from '@zhudian/framework';
import { sittingOn } from '../shared/committee-roll';
import { takingPart, unlessAt, unlessInMeeting, unlessTallied, type MemberReviewDecider } from './member-review.guards';
import type { Reviewed } from './member-review.state';

/** A full member claims a grade, a probationary member none. */
const unlessGradeFits = ({ isProbationary }: Reviewed, personId: string, selfGrade: MemberGrade | undefined) => {
  if (isProbationary)
    return selfGrade === undefined ? undefined : refuse('PROBATIONARY_GRADED', { persons: [personId] });
  return selfGrade === undefined ? refuse('SELF_GRADE_MISSING', { personId }) : undefined;
};

export const assessSelf: Rule<MemberReviewDecider, 'AssessSelf'> = (state, command) => {
  const { reviewId: _, ...data } = command.data;
  const { personId, selfGrade } = data;
  const no = unlessAt(state, 'OPEN');
  if (no) return no;
  const member = state.members.get(personId);
  if (!member || member.isExcused) return refuse('NOT_IN_REVIEW', { persons: [personId] });
  if (member.isAssessed) return refuse('SELF_ASSESSED', { personId });
  const unfit = unlessGradeFits(member, personId, selfGrade);
  if (unfit) return unfit;
  if (command.act.by !== personId && !hasReason(command, 'SELF_ASSESSED_BY_ANOTHER'))
    return refuse('SELF_ASSESSED_BY_ANOTHER', { personId });
  return [{ type: 'SelfAssessed', data }];
};

export const excuseMember: Rule<MemberReviewDecider, 'ExcuseReviewMember'> = (
  state,
  { data: { reviewId: _, ...data } },
) => {
  const no = unlessAt(state, 'OPEN', 'PEERS_TALLIED', 'VOTED');
  if (no) return no;
  const member = state.members.get(data.personId);
  if (!member || member.isExcused) return refuse('NOT_IN_REVIEW', { persons: [data.personId] });
  return [{ type: 'ReviewMemberExcused', data }];
};

/** Every other member may have said something of each: those who take part, less the one. */
export const tallyPeers: Rule<MemberReviewDecider, 'TallyPeers'> = (
  state,
  { data: { tallies }, act: { on }, read },
) => {
  const no = unlessAt(state, 'OPEN');
  if (no) return no;
  const members = takingPart(state, read.roll, on);
  const silent = [...members].flatMap(([personId, { isAssessed }]) => (isAssessed ? [] : [personId]));
  if (silent.length > 0) return refuse('SELF_ASSESSMENTS_MISSING', { persons: silent });
  return unlessTallied(tallies, members, members.size - 1) ?? [{ type: 'PeersTallied', data: { tallies } }];
};

export const tallyVote: Rule<MemberReviewDecider, 'TallyReviewVote'> = (
  state,
  { data: { reviewId: _, ...data }, act: { on }, read: { roll, meeting } },
) =>
  unlessAt(state, 'PEERS_TALLIED') ??
  unlessInMeeting(meeting, state.branchId, data.meetingId, on) ??
  unlessTallied(data.tallies, takingPart(state, roll, on), meeting.present.length) ?? [
    { type: 'ReviewVoteTallied', data },
  ];

interface Voices {
  readonly good: number;
  readonly fair: number;
  readonly poor: number;
}
/** What more than half of the ballots say; in part where they are of no one mind. */
export const leaderRoleBy = ({ good, fair, poor }: Voices): LeaderRole => {
  const cast = good + fair + poor;
  if (good * 2 > cast) return 'PLAYED';
  return poor * 2 > cast ? 'NOT_PLAYED' : 'PARTLY_PLAYED';
};

export const assessLeader: Rule<MemberReviewDecider, 'AssessLeaderRole'> = (state, command) => {
  const { reviewId: _, ...data } = command.data;
  const { on } = command.act;
  const { committee, meeting } = command.read;
  const { localLeaderId, meetingId, good, fair, poor } = data;
  const no =
    unlessAt(state, 'OPEN', 'PEERS_TALLIED', 'VOTED') ?? unlessInMeeting(meeting, state.branchId, meetingId, on);
  if (no) return no;
  if (state.leaders.has(localLeaderId)) return refuse('LEADER_ASSESSED', { localLeaderId });
  const cast = good + fair + poor;
  if (cast === 0) return refuse('TALLIES_MISSING', { persons: [localLeaderId] });
  const most = meeting.present.length;
  if (cast > most) return refuse('BALLOTS_EXCEED_VOTERS', { persons: [localLeaderId], most });
  if (!sittingOn(committee, on).includes(localLeaderId) && !hasReason(command, 'NOT_A_LEADER'))
    return refuse('NOT_A_LEADER', { localLeaderId });
  return [{ type: 'LeaderRoleAssessed', data: { ...data, leaderRole: leaderRoleBy(data) } }];
};
