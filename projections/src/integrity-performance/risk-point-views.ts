import { z } from 'zod';
import { enumOf, id, riskPointEvents } from '@zhudian/facts';
import { internal, type ViewOf } from '../declaring/columns';
import { decision } from '../shared/decision';

const { ControlDefined, ControlTested, RiskReviewed } = riskPointEvents.schemas;

/** How the control of a risk stands. */
export const controlStanding = enumOf('ControlStanding', {
  UNDEFINED: ['未制定管控措施', 'no control defined'],
  UNTESTED: ['管控措施未检验', 'control not tested'],
  PASSED: ['管控有效', 'the control works'],
  FAILED: ['管控无效', 'the control does not work'],
});
export type ControlStanding = z.infer<typeof controlStanding>;

export const riskControl = ControlDefined.extend({
  means: ControlDefined.shape.means.describe('By what means. 管控手段。'),
  content: ControlDefined.shape.content.describe('What is done. 管控工作内容。'),
  standard: ControlDefined.shape.standard.describe('To which standard. 管控工作标准。'),
  ownerId: internal(id),
  decision,
}).meta({ id: 'RiskControl', description: 'How a risk is controlled, and by whom. 管控措施及责任人。' });
export type RiskControlView = ViewOf<typeof riskControl>;

export const riskTest = ControlTested.extend({
  finding: ControlTested.shape.finding.describe('What was found. 检验情况。'),
  /** How many controls there had been: the newest of them is what was tested. */
  ofControl: internal(z.int()),
  decision,
}).meta({ id: 'RiskTest', description: 'A test of the control. 管控措施的检验。' });

export const riskReview = RiskReviewed.omit({ stationId: true })
  .extend({
    conclusion: RiskReviewed.shape.conclusion.describe('What the review concluded. 复评结论。'),
    reviewDueOn: RiskReviewed.shape.reviewDueOn.describe('To be reviewed again by. 下次复评期限。'),
    decision,
  })
  .meta({ id: 'RiskReview', description: 'How the risk was rated, from this day on. 风险评定。' });
