import { catalogue, day, id, type Amendment, type RecordedFact } from '@zhudian/facts';
import { text, type RowOf } from '../declaring/columns';
import { defineReadModel, type Handler } from '../declaring/define-read-model';
import { PUBLIC } from '../shared/access';

const columns = { factId: id, stream: text(), unitId: id.nullable(), annulledOn: day };
type Row = RowOf<typeof columns>;

const annulled: Handler<Row> = {
  keys: ({ id: amendmentId }: Pick<RecordedFact, 'id'>) => amendmentId,
  fold: (_, fact: RecordedFact) => ({
    id: fact.id,
    factId: (fact.data as Amendment).factId,
    stream: fact.stream,
    unitId: (fact.data as Amendment).unitId ?? null,
    annulledOn: new Date(fact.recordedAt).toISOString().slice(0, 10),
  }),
};

/** The facts of all contexts that were annulled, and the day (UTC) on which that was recorded. */
export const annulledFacts = defineReadModel({
  name: 'annulled_fact',
  version: 1,
  context: 'personnel',
  access: PUBLIC,
  validity: 'TIMELESS',
  columns,
  indexes: [['annulledOn']],
  asRecorded: true,
  on: Object.fromEntries(
    catalogue.flatMap(({ amending }) =>
      Object.keys(amending.schemas).flatMap((type) => (type.endsWith('Annulled') ? [[type, annulled] as const] : [])),
    ),
  ),
});
export type AnnulledFactRow = Row;
