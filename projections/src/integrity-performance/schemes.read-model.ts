import { z } from 'zod';
import { day, id, schemeEvents, title } from '@zhudian/facts';
import type { RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { schemeAccess } from './access';

const { weights, term, deductions, bands } = schemeEvents.schemas.SchemeIssued.shape;
const weight = weights.element.meta({
  id: 'SchemeWeight',
  description: 'Per cent of the monthly score. 月度得分权重。',
});
const termWeights = term.meta({
  id: 'SchemeTermWeights',
  description: 'Per cent of the score of the term. 任期得分权重。',
});
const deductionItem = deductions.element.extend({ code: z.string() }).meta({
  id: 'SchemeDeduction',
  description: 'An item of the catalogue of deductions. 扣分项。',
});
const band = bands.element.meta({
  id: 'SchemeBand',
  description: 'From which score on a grade is given. 等次分数线。',
});

const columns = {
  bureauId: id,
  version: z.int(),
  from: day.describe('First day in force. 生效日期。'),
  source: title,
  calendarVersion: title,
  weights: z.array(weight),
  term: termWeights,
  deductions: z.array(deductionItem),
  bands: z.array(band),
  appealWorkingDays: z.int(),
  quorum: z.int().nullable(),
  issuedOn: day,
  issued: decision.describe('Who issued it. 发布。'),
};
type Row = RowOf<typeof columns>;

/** The versions of the evaluation scheme: `programme.1`, `programme.2` and so on, and the newest once more as `programme`. */
export const schemes = defineReadModel({
  name: 'scheme',
  version: 3,
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
        id,
        issuedOn: fact.metadata.occurredOn,
        issued: decisionOf(fact),
      }),
    },
  }),
});
export type SchemeRow = Row;
