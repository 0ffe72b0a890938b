import { z } from 'zod';
import { id, schemeDraftStage, schemeEvents } from '@zhudian/facts';
import { type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { schemeDraftAccess } from './access-of-schemes';
import { schemeColumns } from './scheme-views';

const { SchemeDrafted, SchemeDraftWithdrawn } = schemeEvents.schemas;

const columns = {
  ...schemeColumns,
  draftId: id,
  stage: schemeDraftStage,
  edition: SchemeDrafted.shape.edition.describe('How often it was drafted. 第几稿。'),
  version: z.int().nullable().describe('As which version it was issued. 发布为第几版。'),
  reason: SchemeDraftWithdrawn.shape.reason.nullable().describe('Why it was withdrawn. 撤回理由。'),
  drafted: decision.describe('Who drafted this edition. 起草。'),
  settled: decision.nullable().describe('Who issued or withdrew it. 发布或撤回。'),
};
type Row = RowOf<typeof columns>;

/** Drafts of the evaluation scheme, each as it was drafted last. */
export const schemeDrafts = defineReadModel({
  name: 'scheme_draft',
  version: 1,
  context: 'integrity-performance',
  access: schemeDraftAccess,
  columns,
  indexes: [['from'], ['stage', 'from'], ['bureauId', 'from']],
  on: on<Row>()(schemeEvents, {
    SchemeDrafted: {
      keys: ({ data: { draftId } }) => [draftId],
      fold: (_, fact, draftId) => ({
        ...fact.data,
        id: draftId,
        quorum: fact.data.quorum ?? null,
        stage: 'DRAFTED',
        version: null,
        reason: null,
        drafted: decisionOf(fact),
        settled: null,
      }),
    },
    SchemeIssued: {
      keys: ({ data: { draftId } }) => (draftId === undefined ? [] : [draftId]),
      fold: (row, fact) => row && { ...row, stage: 'ISSUED', version: fact.data.version, settled: decisionOf(fact) },
    },
    SchemeDraftWithdrawn: {
      keys: ({ data: { draftId } }) => [draftId],
      fold: (row, fact) => row && { ...row, stage: 'WITHDRAWN', reason: fact.data.reason, settled: decisionOf(fact) },
    },
  }),
});
export type SchemeDraftRow = Row;
