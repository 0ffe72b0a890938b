import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { dueDay, part, prose, ref, sha256, title } from '../shapes';
import { enumOf } from '../words/label';

/** N02: how an inspection comes about. */
export const inspectionKind = enumOf('InspectionKind', {
  REGULAR: ['定期督查', 'regular inspection'],
  SPOT: ['抽查', 'spot inspection'],
  TRACKING: ['跟踪督办', 'follow-up inspection'],
});
export type InspectionKind = z.infer<typeof inspectionKind>;

export const inspectionStage = enumOf('InspectionStage', {
  NONE: ['未安排', 'not scheduled'],
  SCHEDULED: ['已安排', 'scheduled'],
  CONDUCTED: ['已开展', 'conducted'],
});
export type InspectionStage = z.infer<typeof inspectionStage>;

/** What a finding is about; findings repeat within a category. */
export const findingCategory = enumOf('FindingCategory', {
  PARTY_BUILDING: ['党建工作', 'Party building'],
  INTEGRITY: ['廉洁风险防控', 'integrity risk control'],
  SECRETARY_DUTY: ['第一书记履职', 'duty of the First Secretary'],
  STATION_BUSINESS: ['供电所业务管理', 'station business'],
  RECORDS: ['台账资料', 'records'],
  SERVICE: ['供电服务', 'service'],
});
export type FindingCategory = z.infer<typeof findingCategory>;

/** N03: a finding is followed until somebody else has verified that it was rectified. */
export const findingStanding = enumOf('FindingStanding', {
  OPEN: ['待整改', 'to be rectified'],
  RECTIFIED: ['已整改，待复核', 'rectified, to be verified'],
  VERIFIED: ['已复核销号', 'verified and closed'],
});
export type FindingStanding = z.infer<typeof findingStanding>;

const findingId = part('Finding');

export const inspectionEvents = defineEvents({
  context: 'integrity-performance',
  category: 'Inspection',
  about: {
    zh: '对一个供电所的一次督查：安排、开展、发现问题、整改、复核销号。',
    en: 'An inspection of a station: scheduled, conducted, its findings rectified and verified.',
  },
  schemas: {
    InspectionScheduled: z.strictObject({
      kind: inspectionKind,
      stationId: ref('Station'),
      postingId: ref('Posting').optional(),
      followsId: ref('Inspection').optional(),
      theme: title,
      plannedOn: dueDay(12),
    }),
    InspectionConducted: z.strictObject({ inspectorIds: z.array(ref('Person')).min(1).max(10), account: prose }),
    FindingRaised: z.strictObject({
      findingId,
      stationId: ref('Station'),
      findingCategory,
      text: prose,
      ownerId: ref('Person'),
      dueOn: dueDay(12),
    }),
    FindingRectified: z.strictObject({
      findingId,
      result: prose,
      sha256,
      rectifiedById: ref('Person'),
      inTime: z.boolean(),
    }),
    FindingVerified: z.strictObject({ findingId, opinion: prose }),
    FindingReopened: z.strictObject({ findingId, reason: prose, dueOn: dueDay(12) }),
  },
  restedOnBy: {
    FindingRaised: { types: ['FindingRectified', 'FindingVerified', 'FindingReopened'], by: 'findingId' },
    FindingRectified: { types: ['FindingRectified', 'FindingVerified', 'FindingReopened'], by: 'findingId' },
    FindingVerified: { types: [] },
    FindingReopened: { types: ['FindingRectified', 'FindingVerified', 'FindingReopened'], by: 'findingId' },
  },
});
export type InspectionEvent = EventOf<typeof inspectionEvents>;
