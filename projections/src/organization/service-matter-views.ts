import { id, serviceMatterEvents } from '@zhudian/facts';
import { internal, type ViewOf } from '../declaring/columns';
import { decision } from '../shared/decision';

const { ServiceEffectVerified, ServiceMatterCalledOff, ServiceRendered, ServiceVerified } = serviceMatterEvents.schemas;

export const serviceRendering = ServiceRendered.extend({
  renderedById: internal(id),
  inTime: ServiceRendered.shape.inTime.describe('Whether it was in time. 是否按期。'),
  decision,
}).meta({ id: 'ServiceRendering', description: 'How a service was rendered. 办理情况。' });
export type ServiceRenderingView = ViewOf<typeof serviceRendering>;

export const serviceVerification = ServiceVerified.extend({ verifiedById: internal(id), decision }).meta({
  id: 'ServiceVerification',
  description: 'What somebody else found of it. 核实情况。',
});
export type ServiceVerificationView = ViewOf<typeof serviceVerification>;

export const serviceEffect = ServiceEffectVerified.extend({
  surveyId: internal(id),
  responses: ServiceEffectVerified.shape.responses.describe('How many answered. 有效答卷数。'),
  mean: ServiceEffectVerified.shape.mean.describe('1 to 5. 平均分，五分制。'),
  favourable: ServiceEffectVerified.shape.favourable.describe('Per cent of answers that are 4 or 5. 好评率。'),
  decision,
}).meta({ id: 'ServiceEffect', description: 'What a survey told of a service. 测评检验的服务成效。' });
export type ServiceEffectView = ViewOf<typeof serviceEffect>;

export const serviceCallingOff = ServiceMatterCalledOff.extend({ decision }).meta({
  id: 'ServiceCallingOff',
  description: 'Why a service was called off. 取消事项。',
});
