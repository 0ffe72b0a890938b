import type { DisclosureEvent, OfType } from '@zhudian/facts';

export const disclosureId = 'luobo-dues-2016';

type Proposed = OfType<DisclosureEvent, 'DisclosureProposed'>;
/** Proposed by Chen on the day on which stories act, open from the next week until the end of June. */
export const proposed = (change: Partial<Proposed['data']> = {}): Proposed => ({
  type: 'DisclosureProposed',
  data: {
    kind: 'STATION',
    stationId: 'luobo',
    title: '一季度电费抄核收情况',
    sha256: 'c'.repeat(64),
    audience: 'PUBLIC',
    from: '2016-03-07',
    until: '2016-06-30',
    proposedById: 'chen',
    ...change,
  },
});
export const reviewed = {
  type: 'DisclosureReviewed',
  data: { verdict: 'CLEARED', opinion: '不涉及客户个人信息。', reviewedById: 'lan' },
} as const satisfies DisclosureEvent;
export const withheld = {
  type: 'DisclosureReviewed',
  data: { ...reviewed.data, verdict: 'WITHHELD' },
} as const satisfies DisclosureEvent;
export const approved = { type: 'DisclosureApproved', data: {} } as const satisfies DisclosureEvent;
export const published = {
  type: 'DisclosurePublished',
  data: { channels: ['BOARD', 'SERVICE_HALL'] },
} satisfies DisclosureEvent as DisclosureEvent;
export const received = (change: Partial<OfType<DisclosureEvent, 'FeedbackReceived'>['data']> = {}) =>
  ({
    type: 'FeedbackReceived',
    data: {
      feedbackId: 'bills',
      kind: 'QUESTION',
      voice: 'CUSTOMER',
      text: '为什么三月份电费比二月份高？',
      dueOn: '2016-03-31',
      ...change,
    },
  }) as const satisfies DisclosureEvent;
export const answered = (inTime = true) =>
  ({
    type: 'FeedbackAnswered',
    data: { feedbackId: 'bills', reply: '三月份抄表周期多五天，已向客户说明。', inTime },
  }) as const satisfies DisclosureEvent;
export const expired = { type: 'DisclosureExpired', data: {} } as const satisfies DisclosureEvent;
