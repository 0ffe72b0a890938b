import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { day, dueDay, part, prose, ref, sha256, title } from '../shapes';
import { enumOf } from '../words/label';

/** B16: whose affairs are made open. */
export const disclosureKind = enumOf('DisclosureKind', {
  PARTY: ['党务公开', 'Party affairs'],
  STATION: ['所务公开', 'station affairs'],
});
export type DisclosureKind = z.infer<typeof disclosureKind>;

export const disclosureAudience = enumOf('DisclosureAudience', {
  MEMBERS: ['党员', 'members'],
  STAFF: ['职工', 'staff'],
  PUBLIC: ['社会', 'the public'],
});

export const disclosureChannel = enumOf('DisclosureChannel', {
  BOARD: ['公开栏', 'notice board'],
  MEETING: ['会议', 'meeting'],
  INTRANET: ['内部网站', 'intranet'],
  SERVICE_HALL: ['营业厅', 'service hall'],
});

/** Whether secrecy allows it to be published. */
export const secrecyVerdict = enumOf('SecrecyVerdict', {
  CLEARED: ['可以公开', 'may be published'],
  WITHHELD: ['不宜公开', 'is not to be published'],
});

export const disclosureStage = enumOf('DisclosureStage', {
  NONE: ['未提出', 'not proposed'],
  PROPOSED: ['已提出', 'proposed'],
  REVIEWED: ['已通过保密审查', 'cleared by the review of secrecy'],
  WITHHELD: ['不予公开', 'withheld'],
  APPROVED: ['已批准', 'approved'],
  PUBLISHED: ['已公开', 'published'],
  EXPIRED: ['公开期满', 'expired'],
  LAPSED: ['期满未公开', 'over, and never published'],
});
export type DisclosureStage = z.infer<typeof disclosureStage>;

/** N11: what members and the masses say of it. */
export const feedbackKind = enumOf('FeedbackKind', {
  QUESTION: ['询问', 'question'],
  OPINION: ['意见建议', 'opinion'],
  COMPLAINT: ['投诉', 'complaint'],
});
export type FeedbackKind = z.infer<typeof feedbackKind>;

/** Who spoke: a group, never a person. */
export const feedbackVoice = enumOf('FeedbackVoice', {
  MEMBER: ['党员', 'a member'],
  STAFF: ['职工', 'staff'],
  CUSTOMER: ['客户群众', 'a customer'],
});

const feedbackId = part('Feedback');

export const disclosureEvents = defineEvents({
  context: 'organization',
  category: 'Disclosure',
  about: {
    zh: '一项党务公开或所务公开：提出、保密审查、批准、公开、意见反馈与回复、期满。',
    en: 'An item of Party or station affairs that is made open: proposed, reviewed, approved, published, answered for, expired.',
  },
  schemas: {
    DisclosureProposed: z.strictObject({
      kind: disclosureKind,
      stationId: ref('Station'),
      title,
      sha256,
      audience: disclosureAudience,
      from: day,
      until: day,
      proposedById: ref('Person'),
    }),
    DisclosureReviewed: z.strictObject({ verdict: secrecyVerdict, opinion: prose, reviewedById: ref('Person') }),
    DisclosureApproved: z.strictObject({}),
    DisclosurePublished: z.strictObject({ channels: z.array(disclosureChannel).min(1).max(4) }),
    FeedbackReceived: z.strictObject({
      feedbackId,
      kind: feedbackKind,
      voice: feedbackVoice,
      text: prose,
      dueOn: dueDay(12),
    }),
    FeedbackAnswered: z.strictObject({ feedbackId, reply: prose, inTime: z.boolean() }),
    DisclosureExpired: z.strictObject({}),
  },
  restedOnBy: {
    FeedbackReceived: { types: ['FeedbackAnswered', 'DisclosureExpired'], by: 'feedbackId' },
    FeedbackAnswered: { types: ['DisclosureExpired'] },
    DisclosureExpired: { types: [] },
  },
});
export type DisclosureEvent = EventOf<typeof disclosureEvents>;
