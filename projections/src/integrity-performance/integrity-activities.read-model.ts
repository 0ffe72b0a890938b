import { z } from 'zod';
import { activityMedium, activityStage, day, id, idOfStream, integrityActivityEvents, title } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { integrityActivityAccess } from './access-of-activities';

const { ActivityHeld, ActivityCancelled } = integrityActivityEvents.schemas;
const count = z.int().min(0).nullable();

const columns = {
  branchId: internal(id),
  stationId: internal(id),
  medium: activityMedium.describe('By what means. 教育手段。'),
  carrier: title.describe('What carries it. 教育载体。'),
  topic: title,
  stage: activityStage,
  plannedOn: day.describe('To be held by. 计划日期。'),
  heldOn: day.nullable().describe('When it was held. 开展日期。'),
  inTime: z.boolean().nullable().describe('Held by the day that was planned. 是否按期开展。'),
  participants: count.describe('How many took part. 参加人数。'),
  voluntary: count.describe('How many of them took part willingly. 主动参加人数。'),
  account: ActivityHeld.shape.account.nullable().describe('How it went. 开展情况。'),
  sha256: ActivityHeld.shape.sha256.nullable().describe('The document that shows it. 佐证材料的校验值。'),
  planned: decision.describe('Who planned it. 计划。'),
  held: decision.nullable().describe('Who recorded it. 开展。'),
  cancelled: decision.nullable().describe('Who cancelled it. 取消。'),
  cancelReason: ActivityCancelled.shape.reason.nullable().describe('Why it was cancelled. 取消理由。'),
};
type Row = RowOf<typeof columns>;

const NOT_HELD = {
  stage: 'PLANNED',
  heldOn: null,
  inTime: null,
  participants: null,
  voluntary: null,
  account: null,
  sha256: null,
  held: null,
  cancelled: null,
  cancelReason: null,
} as const;

/** Integrity activities, and how many took part: numbers, never names. */
export const integrityActivities = defineReadModel({
  name: 'integrity_activity',
  version: 1,
  context: 'integrity-performance',
  access: integrityActivityAccess,
  columns,
  indexes: [
    ['plannedOn'],
    ['stationId', 'plannedOn'],
    ['branchId', 'plannedOn'],
    ['medium', 'plannedOn'],
    ['stage', 'plannedOn'],
    ['heldOn'],
  ],
  on: on<Row>()(integrityActivityEvents, {
    ActivityPlanned: (_, fact) => ({
      ...NOT_HELD,
      ...fact.data,
      id: idOfStream(fact.stream),
      planned: decisionOf(fact),
    }),
    ActivityHeld: (row, fact) => {
      const held = decisionOf(fact);
      return row && { ...row, ...fact.data, stage: 'HELD', heldOn: held.on, held };
    },
    ActivityCancelled: (row, fact) =>
      row && { ...row, stage: 'CANCELLED', cancelled: decisionOf(fact), cancelReason: fact.data.reason },
  }),
});
export type IntegrityActivityRow = Row;
