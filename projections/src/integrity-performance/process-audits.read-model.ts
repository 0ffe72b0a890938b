import { z } from 'zod';
import { businessProcess, day, id, idOfStream, stationBusinessEvents } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { businessPartAccess } from './access-of-business';

const { ProcessAudited } = stationBusinessEvents.schemas;
const count = z.int().min(0);
const columns = {
  auditId: id,
  stationId: internal(id),
  process: businessProcess,
  version: ProcessAudited.shape.version.describe('The version it went by. 所依据的标准版本。'),
  population: count.describe('How many cases there were. 业务总件数。'),
  sample: count.describe('How many were checked. 抽查件数。'),
  deviating: count.describe('How many of them deviated. 有偏差的件数。'),
  account: ProcessAudited.shape.account.describe('What it came upon. 抽查情况。'),
  auditedOn: day.describe('When. 抽查日期。'),
  audited: decision.describe('Who audited. 抽查。'),
};
type Row = RowOf<typeof columns>;

/** Audits of the processes of stations, by sample. */
export const processAudits = defineReadModel({
  name: 'process_audit',
  version: 1,
  context: 'integrity-performance',
  access: businessPartAccess,
  columns,
  indexes: [['auditedOn'], ['stationId', 'auditedOn'], ['process', 'auditedOn']],
  on: on<Row>()(stationBusinessEvents, {
    ProcessAudited: {
      keys: ({ stream, data: { auditId } }) => `${idOfStream(stream)}/${auditId}`,
      fold: (_, fact, rowId) => {
        const { deviations, ...data } = fact.data;
        const audited = decisionOf(fact);
        const stationId = idOfStream(fact.stream);
        return { ...data, id: rowId, stationId, deviating: deviations.length, auditedOn: audited.on, audited };
      },
    },
  }),
});
export type ProcessAuditRow = Row;
