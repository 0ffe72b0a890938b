import { z } from 'zod';
import { clueEvents, day, effectVerdict, enumOf, id, text, title } from '@zhudian/facts';
import { internal, type ViewOf } from '../declaring/columns';
import { decision } from '../shared/decision';

/** How far a clue has come; the funnel counts by it. */
export const clueStep = enumOf('ClueStep', {
  OPENED: ['已提出', 'opened'],
  FACTOR: ['已找出原因', 'factor identified'],
  MEASURE: ['已制定措施', 'measure planned'],
  COMPLETED: ['措施已完成', 'measure completed'],
  VERIFIED: ['成效已核实', 'effect verified'],
});
export const clueSteps = clueStep.options;

export const clueEffect = z
  .object({
    before: text,
    after: text,
    verdict: effectVerdict,
    measured: clueEvents.schemas.EffectVerified.shape.measured
      .unwrap()
      .nullable()
      .describe('What tells it; null where a person judged. 据以认定的指标数据，人工认定的为空。'),
    on: day,
    decision,
  })
  .meta({ id: 'ClueEffect', description: 'What a measure came to. 措施的成效。' });

export const clueReassignment = z
  .object({ toPersonId: internal(id), reason: text, decision })
  .meta({ id: 'ClueReassignment', description: 'Another person answers for it from then on. 变更负责人。' });
export type ClueReassignmentView = ViewOf<typeof clueReassignment>;
export const clueReferral = z
  .object({ to: title, reason: text, decision })
  .meta({ id: 'ClueReferral', description: 'Who looks into it now, and why. 移送。' });
