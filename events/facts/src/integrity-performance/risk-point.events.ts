import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { day, prose, ref, title } from '../shapes';
import { enumOf } from '../words/label';
import { riskDomain } from './indicator-code';

/** I08: level I is the highest. */
export const riskLevel = enumOf('RiskLevel', {
  I: ['一级（最高）', 'level I, the highest'],
  II: ['二级', 'level II'],
  III: ['三级', 'level III'],
});
export type RiskLevel = z.infer<typeof riskLevel>;

export const controlResult = enumOf('ControlResult', {
  PASSED: ['管控有效', 'the control works'],
  FAILED: ['管控无效', 'the control does not work'],
});

export const riskStage = enumOf('RiskStage', {
  NONE: ['未识别', 'not identified'],
  OPEN: ['管控中', 'under control'],
  RETIRED: ['已销号', 'retired'],
});
export type RiskStage = z.infer<typeof riskStage>;

/** From 1, low, to 3, high. */
const degree = z.int().min(1).max(3);

/** The level and the day of the next review follow from the rules in force on the day. */
const rated = { likelihood: degree, impact: degree, level: riskLevel, reviewDueOn: day };

export const riskPointEvents = defineEvents({
  context: 'integrity-performance',
  category: 'RiskPoint',
  about: {
    zh: '一个廉洁风险点：识别、管控措施、检验、定期复评、销号。',
    en: 'One point of integrity risk: identified, controlled, tested, reviewed on cycle, retired.',
  },
  schemas: {
    RiskIdentified: z.strictObject({
      stationId: ref('Station'),
      domain: riskDomain,
      post: title,
      behaviour: prose,
      focus: prose,
      ...rated,
    }),
    /** I08, I09: by what means, what is done and to which standard, and who answers for it. */
    ControlDefined: z.strictObject({ means: prose, content: prose, standard: prose, ownerId: ref('Person') }),
    ControlTested: z.strictObject({ result: controlResult, finding: prose }),
    /** `stationId`: where the risk is, for those who act on a review without knowing the risk. */
    RiskReviewed: z.strictObject({ ...rated, conclusion: prose, stationId: ref('Station').optional() }),
    RiskRetired: z.strictObject({ reason: prose }),
  },
});
export type RiskPointEvent = EventOf<typeof riskPointEvents>;
