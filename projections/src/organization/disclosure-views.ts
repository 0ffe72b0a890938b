import { z } from 'zod';
import { disclosureEvents, id } from '@zhudian/facts';
import { internal, type ViewOf } from '../declaring/columns';
import { decision } from '../shared/decision';

const { DisclosurePublished, DisclosureReviewed, FeedbackAnswered, FeedbackReceived } = disclosureEvents.schemas;

export const disclosureReview = DisclosureReviewed.extend({
  verdict: DisclosureReviewed.shape.verdict.describe('What the review found. 审查结论。'),
  opinion: DisclosureReviewed.shape.opinion.describe('Why. 审查意见。'),
  reviewedById: internal(id),
  decision,
}).meta({ id: 'DisclosureReview', description: 'The review of secrecy. 保密审查。' });

export const disclosurePublication = DisclosurePublished.extend({
  channels: DisclosurePublished.shape.channels.describe('Where it is published. 公开渠道。'),
  decision,
}).meta({ id: 'DisclosurePublication', description: 'Where it is published. 公开情况。' });

export const disclosureFeedback = FeedbackReceived.extend({
  voice: FeedbackReceived.shape.voice.describe('Who spoke. 反映人类别。'),
  dueOn: FeedbackReceived.shape.dueOn.describe('To be answered by. 回复期限。'),
  received: decision.describe('Who received it. 登记。'),
  reply: FeedbackAnswered.shape.reply.nullable().describe('The answer. 回复内容。'),
  inTime: z.boolean().nullable().describe('Whether it was answered in time. 是否按期回复。'),
  answered: decision.nullable().describe('Who answered it. 回复。'),
}).meta({ id: 'DisclosureFeedback', description: 'What was said of it, and the answer. 反馈意见及回复。' });
export type FeedbackView = ViewOf<typeof disclosureFeedback>;
