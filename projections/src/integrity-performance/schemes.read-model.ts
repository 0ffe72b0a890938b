import { z } from 'zod';
import { day, id, schemeEvents } from '@zhudian/facts';
import type { RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { schemeAccess } from './access';
import { schemeColumns } from './scheme-views';

const columns = {
  ...schemeColumns,
  version: z.int(),
  draftId: id.nullable().describe('The draft that was issued, if it was drafted before. 所据草案。'),
  issuedOn: day,
  issued: decision.describe('Who issued it. 发布。'),
};
type Row = RowOf<typeof columns>;

/** The versions of the evaluation scheme: `programme.1`, `programme.2` and so on, and the newest once more as `programme`. */
export const schemes = defineReadModel({
  name: 'scheme',
  version: 4,
  context: 'integrity-performance',
  access: schemeAccess,
  columns,
  indexes: [['version']],
  on: on<Row>()(schemeEvents, {
    SchemeIssued: {
      keys: ({ data: { version } }) => [`programme.${version}`, 'programme'],
      fold: (_, fact, id) => ({
        ...fact.data,
        quorum: fact.data.quorum ?? null,
        draftId: fact.data.draftId ?? null,
        id,
        issuedOn: fact.metadata.occurredOn,
        issued: decisionOf(fact),
      }),
    },
    // Drafts have rows of their own.
    SchemeDrafted: { keys: () => [], fold: (row) => row },
    SchemeDraftWithdrawn: { keys: () => [], fold: (row) => row },
  }),
});
export type SchemeRow = Row;
