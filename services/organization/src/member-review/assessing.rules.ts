import type { LeaderRole, MemberGrade, OfType } from '@zhudian/facts';
import { hasReason, refuse, together, type Rule } from '@zhudian/framework';
import { sittingOn } from '../shared/committee-roll';
import type { MemberReviewCommand } from './member-review.commands';
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
  const isOwn = command.act.by === personId || hasReason(command, 'SELF_ASSESSED_BY_ANOTHER');
  return (
    together(
      unlessGradeFits(member, personId, selfGrade),
      isOwn ? undefined : refuse('SELF_ASSESSED_BY_ANOTHER', { personId }),
    ) ?? [{ type: 'SelfAssessed', data }]
  );
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
  return (
    together(
      silent.length > 0 ? refuse('SELF_ASSESSMENTS_MISSING', { persons: silent }) : undefined,
      unlessTallied(tallies, members, members.size - 1),
    ) ?? [{ type: 'PeersTallied', data: { tallies } }]
  );
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
const castFor = ({ good, fair, poor }: Voices): number => good + fair + poor;

/** What more than half of the ballots say; in part where they are of no one mind. */
export const leaderRoleBy = (voices: Voices): LeaderRole => {
  const { good, poor } = voices;
  const cast = castFor(voices);
  if (good * 2 > cast) return 'PLAYED';
  return poor * 2 > cast ? 'NOT_PLAYED' : 'PARTLY_PLAYED';
};

type AssessLeader = OfType<MemberReviewCommand, 'AssessLeaderRole'>;
/** Somebody who was there has said something, and no more than were there. */
const unlessVoiced = ({ data, read: { meeting } }: AssessLeader) => {
  const persons = [data.localLeaderId];
  const most = meeting.present.length;
  if (castFor(data) === 0) return refuse('TALLIES_MISSING', { persons });
  return castFor(data) > most ? refuse('BALLOTS_EXCEED_VOTERS', { persons, most }) : undefined;
};

export const assessLeader: Rule<MemberReviewDecider, 'AssessLeaderRole'> = (state, command) => {
  const { reviewId: _, ...data } = command.data;
  const { on } = command.act;
  const { committee, meeting } = command.read;
  const { localLeaderId, meetingId } = data;
  const isLeader = sittingOn(committee, on).includes(localLeaderId) || hasReason(command, 'NOT_A_LEADER');
  return (
    unlessAt(state, 'OPEN', 'PEERS_TALLIED', 'VOTED') ??
    together(
      unlessInMeeting(meeting, state.branchId, meetingId, on) ?? unlessVoiced(command),
      state.leaders.has(localLeaderId) ? refuse('LEADER_ASSESSED', { localLeaderId }) : undefined,
      isLeader ? undefined : refuse('NOT_A_LEADER', { localLeaderId }),
    ) ?? [{ type: 'LeaderRoleAssessed', data: { ...data, leaderRole: leaderRoleBy(data) } }]
  );
};
