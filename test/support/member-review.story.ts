import type { GradeTally, MemberReviewEvent, OfType } from '@zhudian/facts';

/** The review of the branch of Luobo: m1 to m6 are full members, hui is probationary. */
export const reviewId = 'luobo-branch.2016';
export const FULL = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'];
export const ALL = [...FULL, 'hui'];

export const reviewOpened: OfType<MemberReviewEvent, 'MemberReviewOpened'> = {
  type: 'MemberReviewOpened',
  data: {
    branchId: 'luobo-branch',
    stationId: 'luobo',
    year: 2016,
    participants: ALL.map((personId) => ({ personId, isProbationary: personId === 'hui' })),
  },
};
type Assessed = OfType<MemberReviewEvent, 'SelfAssessed'>;
export const selfAssessed = (personId: string, change: Partial<Assessed['data']> = {}): Assessed => ({
  type: 'SelfAssessed',
  data: {
    personId,
    ...(personId === 'hui' ? {} : { selfGrade: 'QUALIFIED' as const }),
    selfAssessment: '按时完成任务，学习还不够深。',
    ...change,
  },
});
export const allAssessed = ALL.map((personId) => selfAssessed(personId));
export const memberExcused = (personId: string) =>
  ({ type: 'ReviewMemberExcused', data: { personId, reason: '长期病假。' } }) as const satisfies MemberReviewEvent;

/** So many ballots for each of the four grades. */
export const ballots = (
  personId: string,
  [excellent = 0, qualified = 0, basicallyQualified = 0, unqualified = 0]: readonly number[],
): GradeTally => ({ personId, excellent, qualified, basicallyQualified, unqualified });
export const tallied = (of: readonly number[] = [0, 5], persons: readonly string[] = FULL): GradeTally[] =>
  persons.map((personId) => ballots(personId, of));

export const peersTallied = (tallies: GradeTally[] = tallied()) =>
  ({ type: 'PeersTallied', data: { tallies } }) satisfies MemberReviewEvent;
export const voteTallied = (tallies: GradeTally[] = tallied()) =>
  ({ type: 'ReviewVoteTallied', data: { meetingId: 'life', tallies } }) satisfies MemberReviewEvent;
type Leader = OfType<MemberReviewEvent, 'LeaderRoleAssessed'>;
export const leaderAssessed = (localLeaderId = 'm1', change: Partial<Leader['data']> = {}): Leader => ({
  type: 'LeaderRoleAssessed',
  data: {
    localLeaderId,
    meetingId: 'life',
    good: 4,
    fair: 2,
    poor: 0,
    opinion: '能带头抢修，开会讨论不够。',
    leaderRole: 'PLAYED',
    ...change,
  },
});
type Finalised = OfType<MemberReviewEvent, 'MemberReviewFinalised'>;
export const finalised = (
  grades: Partial<Readonly<Record<string, Finalised['data']['grades'][number]['grade']>>> = {},
  change: Partial<Finalised['data']> = {},
): Finalised => ({
  type: 'MemberReviewFinalised',
  data: {
    withinShare: true,
    mostExcellent: 2,
    grades: FULL.map((personId) => ({ personId, grade: grades[personId] ?? 'QUALIFIED' })),
    ...change,
  },
});
export const memberRectification = {
  type: 'MemberRectificationOpened',
  data: { personId: 'm6', measures: '每周向组长汇报一次。', dueOn: '2016-06-30' },
} as const satisfies MemberReviewEvent;
export const rectificationReported = (inTime = true) =>
  ({
    type: 'MemberRectificationReported',
    data: { personId: 'm6', result: '连续八周汇报，无旷工。', inTime, reportedById: 'lan' },
  }) satisfies MemberReviewEvent;
export const rectificationVerified = (
  rectificationVerdict: OfType<
    MemberReviewEvent,
    'MemberRectificationVerified'
  >['data']['rectificationVerdict'] = 'RECTIFIED',
) =>
  ({
    type: 'MemberRectificationVerified',
    data: { personId: 'm6', rectificationVerdict, opinion: '记录属实。', verifiedById: 'county' },
  }) satisfies MemberReviewEvent;
