import type { CandidacyEvent, OfType } from '@zhudian/facts';
import { NATIONAL_CALENDAR } from '@zhudian/programme';

/** Wei in the round `2016-1`, step by step. */
export const candidacyId = '2016-1.wei';

export const applied = {
  type: 'ApplicationSubmitted',
  data: {
    roundId: '2016-1',
    personId: 'wei',
    unitId: 'marketing',
    strengths: [
      { skill: 'PARTY_BUILDING', level: 2 },
      { skill: 'METERING', level: 3 },
      { skill: 'PARTY_BUILDING', level: 1 },
    ],
    preferredStations: ['luobo'],
    statement: '我愿意到基层供电所锻炼',
  },
} as const satisfies CandidacyEvent;

export const recommended = {
  type: 'OrganisationRecommended',
  data: { orgUnitId: 'marketing', recommenderId: 'sending-unit', opinion: '同意推荐' },
} as const satisfies CandidacyEvent;

export const checks = { political: true, style: true, ability: true, experience: true, clean: true } as const;
export const reviewed = {
  type: 'ReviewPassed',
  data: { checks, reason: '符合条件' },
} as const satisfies CandidacyEvent;
export const rejected = {
  type: 'ReviewRejected',
  data: { checks: { ...checks, experience: false }, reason: '基层经历不足' },
} as const satisfies CandidacyEvent;

/** 3 × 2 and 2 × 3 and 1 × 0 out of 18 points. */
export const matched = {
  type: 'MatchProposed',
  data: {
    stationId: 'luobo',
    score: 66.7,
    reasons: [
      { need: 'PARTY_BUILDING', priority: 3, strength: 2, points: 6 },
      { need: 'METERING', priority: 2, strength: 3, points: 6 },
      { need: 'SAFETY', priority: 1, strength: 0, points: 0 },
    ],
  },
} as const satisfies CandidacyEvent;

export const noticeFrom = (
  from: string,
  earliestEnd: string,
  calendarVersion = NATIONAL_CALENDAR,
): OfType<CandidacyEvent, 'NoticePublished'> => ({
  type: 'NoticePublished',
  data: { from, channels: ['INTRANET', 'STATION_BOARD'], requiredDays: 5, earliestEnd, calendarVersion },
});

/** Five working days from 3 February 2016 step over the Spring Festival and its two working weekend days. */
export const announced = noticeFrom('2016-02-03', '2016-02-15');

export const objected = {
  type: 'ObjectionRaised',
  data: { objectionId: 'objection-1', realName: true, summaryRef: 'file-2016-07' },
} as const satisfies CandidacyEvent;
export const resolvedAs = (outcome: 'UPHELD' | 'DISMISSED'): OfType<CandidacyEvent, 'ObjectionResolved'> => ({
  type: 'ObjectionResolved',
  data: { objectionId: 'objection-1', outcome, finding: '已核查' },
});

export const noticeClosed = {
  type: 'NoticeClosed',
  data: { workingDays: 5, endedOn: '2016-02-15' },
} as const satisfies CandidacyEvent;
export const withdrawn = { type: 'CandidacyWithdrawn', data: { reason: '家庭原因' } } as const satisfies CandidacyEvent;
export const appointed = {
  type: 'CandidateAppointed',
  data: { postingId: candidacyId, documentNo: '南供党〔2016〕8号' },
} as const satisfies CandidacyEvent;

export const uptoRecommended = [applied, recommended] as const;
export const uptoReviewed = [...uptoRecommended, reviewed] as const;
export const uptoMatched = [...uptoReviewed, matched] as const;
export const uptoAnnounced = [...uptoMatched, announced] as const;
export const uptoNoticeClosed = [...uptoAnnounced, noticeClosed] as const;
