import { z } from 'zod';
import { id, idOfStream, prose, retentionEvents } from '@zhudian/facts';
import { internal, type RowOf, type ViewOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { retentionHoldAccess } from './access-of-retention';

const { kind, basis } = retentionEvents.schemas.RetentionHeld.shape;

export const retentionRelease = z
  .object({ reason: prose, decision: decision.describe('Who released it. 解除。') })
  .meta({ id: 'RetentionRelease', description: 'Why a hold ended. 解除暂缓删除。' });
export type RetentionReleaseView = ViewOf<typeof retentionRelease>;

const columns = {
  bureauId: internal(id),
  kind,
  personId: internal(id.nullable()),
  basis,
  reason: prose,
  held: decision.describe('Who holds it. 办理。'),
  isReleased: internal(z.boolean()),
  release: retentionRelease.nullable().describe('Why it ended; null while it lasts. 解除，未解除时为空。'),
};
type Row = RowOf<typeof columns>;

/** What is not deleted although it is over, since a running case or an audit needs it. */
export const retentionHolds = defineReadModel({
  name: 'retention_hold',
  version: 1,
  context: 'personnel',
  access: retentionHoldAccess,
  columns,
  indexes: [['bureauId', 'isReleased'], ['kind', 'isReleased'], ['isReleased']],
  on: on<Row>()(retentionEvents, {
    RetentionHeld: {
      keys: ({ data: { holdId } }) => holdId,
      fold: (_, fact, key) => ({
        id: key,
        bureauId: idOfStream(fact.stream),
        kind: fact.data.kind,
        personId: fact.data.personId ?? null,
        basis: fact.data.basis,
        reason: fact.data.reason,
        held: decisionOf(fact),
        isReleased: false,
        release: null,
      }),
    },
    RetentionReleased: {
      keys: ({ data: { holdId } }) => holdId,
      fold: (row, fact) =>
        row && { ...row, isReleased: true, release: { reason: fact.data.reason, decision: decisionOf(fact) } },
    },
  }),
});
export type RetentionHoldRow = Row;
