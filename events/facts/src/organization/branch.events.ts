import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { day, ref, title } from '../shapes';
import { enumOf } from '../words/label';

/** 正式党员 and 预备党员. */
export const branchMemberStatus = enumOf('BranchMemberStatus', {
  FULL: ['正式党员', 'full member'],
  PROBATIONARY: ['预备党员', 'probationary member'],
});
export type BranchMemberStatus = z.infer<typeof branchMemberStatus>;
/** 组织关系转入 or 发展入党. */
export const branchMemberRoute = enumOf('BranchMemberRoute', {
  TRANSFER: ['组织关系转入', 'by transfer'],
  ADMISSION: ['发展入党', 'by admission'],
});

/** Why a full member has no vote for a time. */
export const voteSuspensionGround = enumOf('VoteSuspensionGround', {
  PARTY_PROBATION: ['留党察看', 'placed on Party probation'],
  DETAINED: ['被依法留置、逮捕', 'detained or arrested by law'],
});

export const branchEvents = defineEvents({
  context: 'organization',
  category: 'Branch',
  about: {
    zh: '供电所党支部：设立、党员与第一书记。',
    en: 'The Party branch of a station: its members and its First Secretary.',
  },
  schemas: {
    BranchEstablished: z.strictObject({ orgUnitId: ref('Station'), name: title, approvedBy: title }),
    MemberJoined: z.strictObject({
      personId: ref('Person'),
      status: branchMemberStatus,
      votes: z.boolean(),
      via: branchMemberRoute,
    }),
    /** 转正: from then on the member votes. */
    MemberConfirmed: z.strictObject({ personId: ref('Person') }),
    /** `until`: when the decision on the vote is due again; the vote comes back by decision alone. */
    MemberVoteSuspended: z.strictObject({
      personId: ref('Person'),
      ground: voteSuspensionGround,
      documentNo: title,
      until: day,
    }),
    MemberVoteRestored: z.strictObject({ personId: ref('Person'), documentNo: title }),
    MemberLeft: z.strictObject({ personId: ref('Person'), to: title }),
    FirstSecretaryAssigned: z.strictObject({ postingId: ref('Posting'), personId: ref('Person') }),
    FirstSecretaryWithdrawn: z.strictObject({ postingId: ref('Posting') }),
  },
  restedOnBy: {
    MemberJoined: {
      types: ['MemberConfirmed', 'MemberVoteSuspended', 'MemberVoteRestored', 'MemberLeft', 'MemberJoined'],
      by: 'personId',
    },
    MemberConfirmed: { types: ['MemberVoteSuspended', 'MemberLeft'], by: 'personId' },
    MemberVoteSuspended: { types: ['MemberVoteRestored', 'MemberLeft'], by: 'personId' },
    MemberVoteRestored: { types: ['MemberVoteSuspended', 'MemberLeft'], by: 'personId' },
    MemberLeft: { types: ['MemberJoined'], by: 'personId' },
    FirstSecretaryAssigned: { types: ['FirstSecretaryAssigned', 'FirstSecretaryWithdrawn'] },
    FirstSecretaryWithdrawn: { types: ['FirstSecretaryAssigned'] },
  },
});
export type BranchEvent = EventOf<typeof branchEvents>;
