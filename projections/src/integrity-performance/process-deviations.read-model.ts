import { z } from 'zod';
import { businessProcess, day, findingStanding, id, idOfStream, stationBusinessEvents } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { deviationAccess } from './access-of-business';
import { judgedInTime } from './rectified-in-time';
import { deviationReturn } from './station-business-views';

const { ProcessAudited, DeviationRectified, DeviationVerified } = stationBusinessEvents.schemas;
const columns = {
  deviationId: id,
  auditId: id,
  stationId: internal(id),
  process: businessProcess,
  text: ProcessAudited.shape.deviations.element.shape.text.describe('In what it deviates. 偏差情况。'),
  ownerId: internal(id),
  dueOn: day.describe('To be rectified by. 整改期限。'),
  standing: findingStanding,
  foundOn: day.describe('When it was found. 发现日期。'),
  found: decision.describe('Who found it. 发现。'),
  result: DeviationRectified.shape.result.nullable().describe('What was done about it. 整改结果。'),
  sha256: DeviationRectified.shape.sha256.nullable().describe('The SHA-256 of the evidence. 佐证材料的哈希值。'),
  inTime: z.boolean().nullable().describe('Whether it was rectified in time at last. 最近一次整改是否按期。'),
  everLate: z.boolean().describe('Was rectified late once; that stays. 曾经逾期整改，复核后仍然可见。'),
  rectifiedById: internal(id.nullable()),
  rectified: decision.nullable().describe('Who recorded that it was rectified. 整改。'),
  returns: z.array(deviationReturn).describe('Each time it was sent back, oldest first. 历次退回。'),
  opinion: DeviationVerified.shape.opinion.nullable().describe('What the verification says. 复核意见。'),
  verified: decision.nullable().describe('Who verified it. 复核。'),
};
type Row = RowOf<typeof columns>;
interface OfDeviation {
  readonly stream: string;
  readonly data: { readonly deviationId: string };
}
const keys = ({ stream, data: { deviationId } }: OfDeviation) => `${idOfStream(stream)}/${deviationId}`;

const UNRECTIFIED = { result: null, sha256: null, inTime: null, rectifiedById: null, rectified: null } as const;
const FOUND = {
  ...UNRECTIFIED,
  standing: 'OPEN',
  everLate: false,
  returns: [],
  opinion: null,
  verified: null,
} as const;

/** Where processes deviate from their standards, each followed until somebody else has verified it. */
export const processDeviations = defineReadModel({
  name: 'process_deviation',
  version: 2,
  context: 'integrity-performance',
  access: deviationAccess,
  columns,
  indexes: [
    ['foundOn'],
    ['stationId', 'foundOn'],
    ['process', 'foundOn'],
    ['standing', 'dueOn'],
    ['ownerId', 'foundOn'],
    ['everLate', 'foundOn'],
  ],
  on: on<Row>()(stationBusinessEvents, {
    ProcessAudited: {
      keys: ({ stream, data: { deviations } }) =>
        deviations.map(({ deviationId }) => `${idOfStream(stream)}/${deviationId}`),
      fold: (_, fact, rowId) => {
        const { auditId, process, deviations } = fact.data;
        const stationId = idOfStream(fact.stream);
        const deviation = deviations.find(({ deviationId }) => `${stationId}/${deviationId}` === rowId);
        const found = decisionOf(fact);
        return (
          deviation && { ...FOUND, ...deviation, id: rowId, auditId, process, stationId, foundOn: found.on, found }
        );
      },
    },
    DeviationRectified: {
      keys,
      fold: (row, fact) => {
        const rectified = decisionOf(fact);
        return row && { ...row, ...fact.data, ...judgedInTime(row, rectified.on), standing: 'RECTIFIED', rectified };
      },
    },
    DeviationVerified: {
      keys,
      fold: (row, fact) =>
        row && { ...row, standing: 'VERIFIED', opinion: fact.data.opinion, verified: decisionOf(fact) },
    },
    DeviationReopened: {
      keys,
      fold: (row, fact) => {
        const { reason, dueOn } = fact.data;
        const returned = { reason, dueOn, decision: decisionOf(fact) };
        return row && { ...row, ...UNRECTIFIED, standing: 'OPEN', dueOn, returns: [...row.returns, returned] };
      },
    },
  }),
});
export type ProcessDeviationRow = Row;
