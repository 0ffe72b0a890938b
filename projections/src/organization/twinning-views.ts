import { z } from 'zod';
import { day, fourSames, resourceState, twinningEvents, twinningSide } from '@zhudian/facts';
import type { ViewOf } from '../declaring/columns';
import { decision } from '../shared/decision';

const { ResourceShared, ResourceReceived, ResourceUseJudged, SharedRequirementSet, RequirementTracked, TwinningEnded } =
  twinningEvents.schemas;

const resourceReceipt = ResourceReceived.omit({ resourceId: true })
  .extend({ decision })
  .meta({ id: 'ResourceReceipt', description: 'How a resource was received. 资源接收情况。' });
const resourceJudgement = ResourceUseJudged.omit({ resourceId: true })
  .extend({ decision })
  .meta({ id: 'ResourceJudgement', description: 'Of what use a resource was. 资源使用效果评价。' });

export const sharedResource = z
  .object({
    ...ResourceShared.shape,
    givenBy: twinningSide.describe('Which side gave it; the other receives it and judges its use. 提供方。'),
    state: resourceState,
    given: decision.describe('Who gave it. 提供。'),
    receipt: resourceReceipt.nullable().describe('How it was received. 接收。'),
    judgement: resourceJudgement.nullable().describe('Of what use it was. 使用效果。'),
  })
  .meta({ id: 'SharedResource', description: 'What one side gave the other. 共享资源。' });
export type SharedResourceView = ViewOf<typeof sharedResource>;

const sameOfSide = z.object({ same: fourSames, side: twinningSide });
export const sameMissing = sameOfSide.meta({
  id: 'SameMissing',
  description: 'What one side has not tracked. 一方未登记的“四同”环节。',
});
export type SameMissingView = ViewOf<typeof sameMissing>;

export const sameTracked = sameOfSide
  .extend({
    result: RequirementTracked.shape.result,
    evidenceRefs: RequirementTracked.shape.evidenceRefs,
    inTime: RequirementTracked.shape.inTime.describe('Whether it was within the quarter. 是否在本季度内。'),
    decision,
  })
  .meta({ id: 'SameTracked', description: 'What one side did for a requirement. 一方的落实情况。' });

export const sharedRequirement = z
  .object({
    ...SharedRequirementSet.shape,
    dueOn: day.describe('The last day of its quarter. 季度末。'),
    set: decision.describe('Who set it. 提出。'),
    tracked: z.array(sameTracked).describe('What both sides did for it. 两边落实情况。'),
    missing: z.array(sameMissing).describe('What neither or only one side has done. 未落实的环节。'),
    waived: decision
      .nullable()
      .describe('The end of the twinning, since which nobody owes what is missing. 结对结束时免予落实。'),
  })
  .meta({ id: 'SharedRequirement', description: 'A requirement that both sides carry through. “四同”工作要求。' });
export type SharedRequirementView = ViewOf<typeof sharedRequirement>;

export const twinningEnd = TwinningEnded.extend({
  early: TwinningEnded.shape.early.describe('Whether it was before the agreed day. 是否提前结束。'),
  decision,
}).meta({ id: 'TwinningEnd', description: 'How a twinning ended. 结对共建的结束。' });

const { title, documentNo, until } = twinningEvents.schemas.TwinningFormed.shape;
export const twinningAgreement = z
  .object({
    title,
    documentNo,
    until: until.describe('Its last day. 截止日期。'),
    formed: decision.describe('Who agreed it. 签订。'),
    end: twinningEnd.nullable().describe('How it ended. 结束情况。'),
  })
  .meta({ id: 'TwinningAgreement', description: 'For what, and until when, two units are twinned. 结对共建协议。' });
export type TwinningAgreementView = ViewOf<typeof twinningAgreement>;
