import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { surveyEvents } from '../integrity-performance/survey.events';
import { day, dueDay, prose, ref, title } from '../shapes';
import { enumOf } from '../words/label';

/** N10: what is done for the masses. */
export const serviceKind = enumOf('ServiceKind', {
  REPAIR: ['用电设施上门检修', 'repair of installations on site'],
  SUPPLY: ['农忙和节假日保供电', 'supply secured in busy seasons and on holidays'],
  PROCEDURE: ['上门代办用电业务', 'business done for customers on site'],
  ADVICE: ['安全用电和节约用电宣传', 'advice on safe and thrifty use'],
  HARDSHIP: ['帮扶困难客户', 'help in hardship'],
  CARE: ['关心关爱职工', 'care for staff'],
});
export type ServiceKind = z.infer<typeof serviceKind>;

/** Whom it serves: kinds of groups, and never persons. */
export const beneficiaryGroup = enumOf('BeneficiaryGroup', {
  HOUSEHOLDS: ['农村居民', 'rural households'],
  ELDERLY: ['留守老人和独居老人', 'the elderly who live alone'],
  HARDSHIP: ['困难家庭', 'households in hardship'],
  FARMS: ['种养殖户和合作社', 'farms and cooperatives'],
  ENTERPRISES: ['小微企业和个体工商户', 'small enterprises and traders'],
  PUBLIC: ['学校、卫生院等公共单位', 'schools, clinics and other public bodies'],
  STAFF: ['供电所职工', 'staff of the station'],
  MEMBERS: ['党员', 'Party members'],
});
export type BeneficiaryGroup = z.infer<typeof beneficiaryGroup>;

export const serviceStage = enumOf('ServiceStage', {
  NONE: ['未登记', 'not recorded'],
  PLANNED: ['已计划，待办理', 'planned, to be rendered'],
  RENDERED: ['已办理，待核实', 'rendered, to be verified'],
  VERIFIED: ['已核实', 'verified'],
  CALLED_OFF: ['已取消', 'called off'],
});
export type ServiceStage = z.infer<typeof serviceStage>;

/** What somebody else found of a service that was rendered. */
export const serviceFinding = enumOf('ServiceFinding', {
  CONFIRMED: ['属实', 'confirmed'],
  PARTLY: ['部分属实', 'partly confirmed'],
  NOT_CONFIRMED: ['不属实', 'not confirmed'],
});
export type ServiceFinding = z.infer<typeof serviceFinding>;

const { results } = surveyEvents.schemas.SurveyClosed.shape;
const { mean, favourable } = results.unwrap().shape;

export const serviceMatterEvents = defineEvents({
  context: 'organization',
  category: 'ServiceMatter',
  about: {
    zh: '一件服务群众事项：计划、办理、由他人核实，成效由满意度测评检验；只登记服务对象类别，不登记姓名。',
    en: 'A matter of service to the masses: planned, rendered, verified by somebody else, its effect told by surveys; whom it serves is a kind of group, never a name.',
  },
  schemas: {
    ServiceMatterPlanned: z.strictObject({
      branchId: ref('Branch'),
      stationId: ref('Station'),
      kind: serviceKind,
      beneficiaries: z.array(beneficiaryGroup).min(1).max(8),
      approach: prose,
      dueOn: dueDay(12),
    }),
    /** `renderedOn` and `inTime` follow from the day. */
    ServiceRendered: z.strictObject({
      result: prose,
      served: z.int().min(1).max(100_000),
      evidenceRefs: z.array(title).min(1).max(20),
      renderedById: ref('Person'),
      renderedOn: day,
      inTime: z.boolean(),
    }),
    ServiceVerified: z.strictObject({ serviceFinding, opinion: prose, verifiedById: ref('Person') }),
    /** The figures follow from the survey: what it told of the service, or of the whole where it asked of nothing in particular. */
    ServiceEffectVerified: z.strictObject({
      surveyId: ref('Survey'),
      responses: z.int().min(0),
      mean,
      favourable,
    }),
    ServiceMatterCalledOff: z.strictObject({ reason: prose }),
  },
  restedOnBy: { ServiceEffectVerified: { types: [] } },
});
export type ServiceMatterEvent = EventOf<typeof serviceMatterEvents>;
