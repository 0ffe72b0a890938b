import { z } from 'zod';
import { day, idOfStream, retentionEvents } from '@zhudian/facts';
import { type RowOf, type ViewOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { retentionAccess } from './access-of-retention';

const { kind, count, ruleSet } = retentionEvents.schemas.RetentionApplied.shape;

const retentionRun = z
  .object({
    kind,
    olderThan: day.describe('What is older than this day was deleted. 删除早于该日的内容。'),
    count: count.describe('How many. 数量。'),
    ruleSet: ruleSet.describe('The rules in force then. 所依据的规则版本。'),
    decision: decision.describe('Who deleted it. 办理。'),
  })
  .meta({ id: 'RetentionRun', description: 'What was over and deleted. 一次到期删除。' });
export type RetentionRunView = ViewOf<typeof retentionRun>;

const columns = {
  runs: z.array(retentionRun).describe('What was deleted, oldest first. 历次到期删除，先办理的在前。'),
};
type Row = RowOf<typeof columns>;

/** What a bureau has deleted because it was over, by the id of the bureau. */
export const retentions = defineReadModel({
  name: 'retention',
  version: 1,
  context: 'personnel',
  access: retentionAccess,
  columns,
  indexes: [],
  on: on<Row>()(retentionEvents, {
    RetentionApplied: (row, fact) => ({
      id: idOfStream(fact.stream),
      runs: [...(row?.runs ?? []), { ...fact.data, decision: decisionOf(fact) }],
    }),
  }),
});
export type RetentionRow = Row;
