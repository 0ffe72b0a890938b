import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { day, month, prose, ref } from '../shapes';
import { enumOf } from '../words/label';
import { indicatorCode } from './indicator-code';

/** I05: what makes an integrity model station; all of it follows from facts. */
export const modelStationCriterion = enumOf('ModelStationCriterion', {
  LISTS: ['“两个清单”当年已经会议通过', 'the lists of the year adopted'],
  DOMAINS: ['四个领域廉洁风险均已管控', 'all four domains of risk controlled'],
  LEVEL_I_RISKS: ['无在管一级廉洁风险', 'no open risk of level I'],
  INDICATORS: ['近三个月关键指标均达标', 'no breach of an indicator in three months'],
});
export type ModelStationCriterion = z.infer<typeof modelStationCriterion>;

export const modelStationStanding = enumOf('ModelStationStanding', {
  NONE: ['未命名', 'not awarded'],
  AWARDED: ['已命名', 'awarded'],
  LAPSED: ['已到期', 'lapsed'],
  REVOKED: ['已撤销', 'revoked'],
  GIVEN_UP: ['已放弃', 'given up'],
});
export type ModelStationStanding = z.infer<typeof modelStationStanding>;

/** Why a title was revoked: by the programme itself, or by decision. */
export const modelStationGround = enumOf('ModelStationGround', {
  INDICATOR_BREACH: ['关键指标未达标', 'breach of an indicator'],
  LEVEL_I_RISK: ['出现一级廉洁风险', 'a risk of level I'],
  CRITERION_FAILED: ['创建标准逾期未恢复', 'a criterion that was not met again in time'],
  DECIDED: ['研究决定', 'by decision'],
});
export type ModelStationGround = z.infer<typeof modelStationGround>;

/** How much of what is asked is so, and of how much nobody can tell; what cannot be judged has not failed. */
export const modelStationCount = z.strictObject({
  criterion: modelStationCriterion,
  met: z.int().min(0),
  owed: z.int().min(0),
  unjudged: z.int().min(0),
});
export type ModelStationCount = z.infer<typeof modelStationCount>;

/** What is counted is met, or it fails; where nobody can tell, it is not judged. */
export const criterionState = enumOf('CriterionState', {
  MET: ['达到', 'met'],
  FAILED: ['未达到', 'failed'],
  NOT_JUDGED: ['暂无依据', 'not judged'],
});
export type CriterionState = z.infer<typeof criterionState>;

export const stateOfCount = ({ met, owed, unjudged }: ModelStationCount): CriterionState => {
  if (met < owed) return 'FAILED';
  return owed === 0 || unjudged > 0 ? 'NOT_JUDGED' : 'MET';
};

/** `judgedAt`: the position whose facts were counted. */
const judged = { criteria: z.array(modelStationCount).min(1).max(10), judgedAt: z.string().max(32) };

/** One stream for each station, under its id: a title is applied for, held, lost and won again. */
export const modelStationEvents = defineEvents({
  context: 'integrity-performance',
  category: 'ModelStation',
  about: {
    zh: '廉洁示范供电所的创建：申请、评审、命名、撤销。',
    en: 'The title of integrity model station: applied for, scored, awarded, revoked.',
  },
  schemas: {
    ModelStationApplied: z.strictObject({ stationId: ref('Station'), statement: prose }),
    ModelStationScored: z.strictObject({ ...judged, opinion: prose }),
    ModelStationAwarded: z.strictObject({ ...judged, until: day }),
    /**
     * `riskPointId`: for a risk; `code` and `period`: for a breach; `reason`: for a decision; `criterion`, `failingSince` and
     * `mendBy`: for a criterion that was not met again in time, with the risk without a working control, if it was one.
     */
    ModelStationRevoked: z.strictObject({
      ground: modelStationGround,
      riskPointId: ref('RiskPoint').optional(),
      code: indicatorCode.optional(),
      period: month.optional(),
      reason: prose.optional(),
      criterion: modelStationCriterion.optional(),
      failingSince: day.optional(),
      mendBy: day.optional(),
      noticeBy: day,
    }),
    ModelStationNoticeAnswered: z.strictObject({ response: prose }),
    ModelStationGivenUp: z.strictObject({ reason: prose }),
  },
  restedOnBy: {
    ModelStationScored: { types: ['ModelStationAwarded'] },
    ModelStationRevoked: { types: ['ModelStationNoticeAnswered'] },
    ModelStationNoticeAnswered: { types: [] },
  },
});
export type ModelStationEvent = EventOf<typeof modelStationEvents>;
