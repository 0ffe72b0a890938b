import { z } from 'zod';
import { day, findingCategory, findingStanding, id, idOfStream, inspectionEvents } from '@zhudian/facts';
import { internal, type RowOf, type ViewOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { findingAccess } from './access-of-inspections';
import { judgedInTime } from './rectified-in-time';

const { FindingRaised, FindingRectified, FindingReopened, FindingVerified } = inspectionEvents.schemas;

export const findingReturn = z
  .object({
    reason: FindingReopened.shape.reason.describe('Why. 退回理由。'),
    dueOn: day.describe('The day that was set anew. 重新整改期限。'),
    decision,
  })
  .meta({ id: 'FindingReturn', description: 'A finding that was sent back. 退回重新整改。' });
export type FindingReturnView = ViewOf<typeof findingReturn>;

const columns = {
  inspectionId: internal(id),
  findingId: id,
  stationId: internal(id),
  findingCategory,
  text: FindingRaised.shape.text.nullable().describe('What was found. 发现的问题。'),
  ownerId: internal(id),
  dueOn: day.describe('To be rectified by. 整改期限。'),
  standing: findingStanding,
  raisedOn: day,
  raised: decision.describe('Who raised it. 提出。'),
  result: FindingRectified.shape.result.nullable().describe('What was done about it. 整改结果。'),
  sha256: FindingRectified.shape.sha256.nullable().describe('The SHA-256 of the evidence. 佐证材料的哈希值。'),
  inTime: z.boolean().nullable().describe('Whether it was rectified in time at last. 最近一次整改是否按期。'),
  everLate: z.boolean().describe('Was rectified late once; that stays. 曾经逾期整改，复核后仍然可见。'),
  rectifiedById: internal(id.nullable()),
  rectified: decision.nullable().describe('Who recorded that it was rectified. 整改。'),
  returns: z.array(findingReturn).describe('Each time it was sent back, oldest first. 历次退回。'),
  opinion: FindingVerified.shape.opinion.nullable().describe('What the verification says. 复核意见。'),
  verified: decision.nullable().describe('Who verified it. 复核。'),
};
type Row = RowOf<typeof columns>;

/** `<inspection>/<finding>`. */
const keys = ({
  stream,
  data: { findingId },
}: {
  readonly stream: string;
  readonly data: { readonly findingId: string };
}) => `${idOfStream(stream)}/${findingId}`;

const UNRECTIFIED = { result: null, sha256: null, inTime: null, rectifiedById: null, rectified: null } as const;

/** What inspections found, each followed until it is verified. */
export const inspectionFindings = defineReadModel({
  name: 'inspection_finding',
  version: 2,
  context: 'integrity-performance',
  access: findingAccess,
  columns,
  indexes: [
    ['raisedOn'],
    ['inspectionId', 'raisedOn'],
    ['stationId', 'raisedOn'],
    ['stationId', 'findingCategory', 'raisedOn'],
    ['standing', 'dueOn'],
    ['findingCategory', 'raisedOn'],
    ['everLate', 'raisedOn'],
    ['ownerId', 'raisedOn'],
  ],
  on: on<Row>()(inspectionEvents, {
    FindingRaised: {
      keys,
      fold: (_, fact, rowId) => {
        const raised = decisionOf(fact);
        return {
          ...UNRECTIFIED,
          ...fact.data,
          id: rowId,
          inspectionId: idOfStream(fact.stream),
          standing: 'OPEN',
          raisedOn: raised.on,
          raised,
          everLate: false,
          returns: [],
          opinion: null,
          verified: null,
        };
      },
    },
    FindingRectified: {
      keys,
      fold: (row, fact) => {
        const rectified = decisionOf(fact);
        return row && { ...row, ...fact.data, ...judgedInTime(row, rectified.on), standing: 'RECTIFIED', rectified };
      },
    },
    FindingVerified: {
      keys,
      fold: (row, fact) =>
        row && { ...row, standing: 'VERIFIED', opinion: fact.data.opinion, verified: decisionOf(fact) },
    },
    FindingReopened: {
      keys,
      fold: (row, fact) => {
        const { reason, dueOn } = fact.data;
        const returned = { reason, dueOn, decision: decisionOf(fact) };
        return row && { ...row, ...UNRECTIFIED, standing: 'OPEN', dueOn, returns: [...row.returns, returned] };
      },
    },
  }),
});
export type InspectionFindingRow = Row;
