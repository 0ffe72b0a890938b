import { z } from 'zod';
import { day, hearingEvents, hearingParts, id, idOfStream, month, text } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { workReportAccess } from './access-of-hearings';

const columns = {
  hearingId: internal(id),
  month,
  postingId: id,
  personId: internal(id),
  progress: text,
  problems: z.array(text),
  submittedOn: day,
  decision,
};
type Row = RowOf<typeof columns>;

/** Work reports, one for each posting and hearing: the newest that was handed in. */
export const workReports = defineReadModel({
  name: 'work_report',
  version: 2,
  context: 'personnel',
  access: workReportAccess,
  columns,
  indexes: [['postingId', 'month'], ['hearingId']],
  on: on<Row>()(hearingEvents, {
    WorkReportSubmitted: {
      keys: ({ stream, data }) => `${idOfStream(stream)}/${data.postingId}`,
      fold: (_, fact, id) => ({
        ...fact.data,
        id,
        hearingId: idOfStream(fact.stream),
        month: hearingParts(idOfStream(fact.stream)).month,
        submittedOn: fact.metadata.occurredOn,
        decision: decisionOf(fact),
      }),
    },
  }),
});
export type WorkReportRow = Row;

/** A report as the graph shows it, its key included. */
export const workReport = z
  .object({ id, ...columns })
  .meta({ id: 'WorkReport', description: 'A First Secretary’s report to a hearing. 第一书记工作汇报。' });
