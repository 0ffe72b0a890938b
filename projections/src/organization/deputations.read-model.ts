import { z } from 'zod';
import {
  day,
  deputationEvents,
  deputationKind,
  deputationStage,
  id,
  idOfStream,
  prose,
  roleSchema,
} from '@zhudian/facts';
import { internal, type RowOf, type ViewOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { dayBefore } from '../declaring/validity';
import { decision, decisionOf } from '../shared/decision';
import { deputationAccess } from './access-of-deputations';

export const deputationWithdrawal = z
  .object({
    reason: prose.nullable().describe('Why; null when you may not know. 原因，无权查看时为空。'),
    decision: decision.describe('Who withdrew it. 终止。'),
  })
  .meta({ id: 'DeputationWithdrawal', description: 'Why a deputation ended early. 职务代理的提前终止。' });
export type DeputationWithdrawalView = ViewOf<typeof deputationWithdrawal>;

const columns = {
  kind: deputationKind,
  holderId: internal(id),
  deputyId: internal(id),
  role: roleSchema.describe('The role of the office. 所代理的角色。'),
  unitId: internal(id),
  from: day.describe('The first day. 起始日期。'),
  until: day.describe('The last day that was set. 原定截止日期。'),
  lastOn: day.nullable().describe('The last whole day; none if it was withdrawn before one was over. 实际最后一日。'),
  stage: deputationStage,
  reason: prose.nullable().describe('Why; null when you may not know. 原因，无权查看时为空。'),
  named: decision.describe('Who named the deputy. 确定代理人。'),
  withdrawal: deputationWithdrawal.nullable().describe('Why it ended early. 提前终止。'),
};
type Row = RowOf<typeof columns>;

/** Who stands for whom, in which office, and for which days. */
export const deputations = defineReadModel({
  name: 'deputation',
  version: 1,
  context: 'organization',
  access: deputationAccess,
  columns,
  indexes: [
    ['from'],
    ['holderId', 'from'],
    ['deputyId', 'from'],
    ['unitId', 'from'],
    ['role', 'from'],
    ['kind', 'from'],
    ['stage', 'from'],
    ['lastOn', 'from'],
  ],
  on: on<Row>()(deputationEvents, {
    DeputyNamed: (_, fact) => ({
      ...fact.data,
      id: idOfStream(fact.stream),
      lastOn: fact.data.until,
      stage: 'NAMED',
      named: decisionOf(fact),
      withdrawal: null,
    }),
    DeputyWithdrawn: (row, fact) => {
      if (!row) return row;
      const last = dayBefore(fact.metadata.occurredOn);
      return {
        ...row,
        stage: 'WITHDRAWN',
        lastOn: last >= row.from ? last : null,
        withdrawal: { ...fact.data, decision: decisionOf(fact) },
      };
    },
  }),
});
export type DeputationRow = Row;
