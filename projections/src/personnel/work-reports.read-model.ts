import { z } from 'zod';
import { day, enumOf, hearingEvents, hearingParts, id, idOfStream, month, text } from '@zhudian/facts';
import { internal, type RowOf, type ViewOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { workReportAccess } from './access-of-hearings';

/** A report, or an answer to it. */
export const reportEntry = z
  .object({
    kind: enumOf('ReportEntryKind', {
      REPORT: ['工作汇报', 'report'],
      REPLY: ['回复', 'reply'],
    }),
    hearingId: internal(id),
    authorId: internal(id),
    words: text,
    problems: z.array(text),
    on: day,
    decision,
  })
  .meta({ id: 'ReportEntry', description: 'A report to a hearing, or an answer to it. 工作汇报及回复。' });
export type ReportEntryView = ViewOf<typeof reportEntry>;

const columns = {
  hearingId: internal(id),
  month,
  postingId: id,
  personId: internal(id),
  progress: text,
  problems: z.array(text),
  submittedOn: day,
  thread: z
    .array(reportEntry)
    .describe('Each report as it was handed in, and each answer, in order. 汇报与回复，按先后。'),
  decision,
};
type Row = RowOf<typeof columns>;

/** Work reports, one for each posting and hearing: the newest that was handed in. */
export const workReports = defineReadModel({
  name: 'work_report',
  version: 3,
  context: 'personnel',
  access: workReportAccess,
  columns,
  indexes: [['postingId', 'month'], ['hearingId']],
  on: on<Row>()(hearingEvents, {
    WorkReportSubmitted: {
      keys: ({ stream, data }) => `${idOfStream(stream)}/${data.postingId}`,
      fold: (row, fact, id) => {
        const { personId, progress, problems } = fact.data;
        const hearingId = idOfStream(fact.stream);
        const decision = decisionOf(fact);
        const on = fact.metadata.occurredOn;
        const entry = {
          hearingId,
          on,
          decision,
          kind: 'REPORT',
          authorId: personId,
          words: progress,
          problems,
        } as const;
        return {
          ...fact.data,
          id,
          hearingId,
          month: hearingParts(hearingId).month,
          submittedOn: on,
          thread: [...(row?.thread ?? []), entry],
          decision,
        };
      },
    },
    WorkReportReplied: {
      keys: ({ stream, data }) => `${idOfStream(stream)}/${data.postingId}`,
      fold: (row, fact) => {
        const { authorId, reply: words } = fact.data;
        const decision = decisionOf(fact);
        const context = { hearingId: idOfStream(fact.stream), on: fact.metadata.occurredOn, decision };
        const entry = { ...context, kind: 'REPLY', authorId, words, problems: [] } as const;
        return row && { ...row, thread: [...row.thread, entry] };
      },
    },
  }),
});
export type WorkReportRow = Row;

/** A report as the graph shows it, its key included. */
export const workReport = z
  .object({ id, ...columns })
  .meta({ id: 'WorkReport', description: 'A First Secretary’s report to a hearing. 第一书记工作汇报。' });
