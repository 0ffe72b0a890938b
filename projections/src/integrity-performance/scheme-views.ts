import { z } from 'zod';
import { day, id, schemeEvents, title } from '@zhudian/facts';

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

/** What a scheme says, drafted or issued. */
export const schemeColumns = {
  bureauId: id,
  from: day.describe('First day in force. 生效日期。'),
  source: title,
  calendarVersion: title,
  weights: z.array(weight),
  term: termWeights,
  deductions: z.array(deductionItem),
  bands: z.array(band),
  appealWorkingDays: z.int(),
  quorum: z.int().nullable(),
};
