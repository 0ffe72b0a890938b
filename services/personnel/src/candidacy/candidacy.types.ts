import { z } from 'zod';
import { day, id, text, weaknessCode } from '@zhudian/facts';
import {
  candidacies,
  candidacyStage,
  explainedMatch,
  judgement,
  objection,
  recommendation,
  roundCriterion,
  stationNeed,
} from '@zhudian/projections';
import { connectionOf, entityTypeOf, objectTypeOf } from '@zhudian/framework/service';

export const Candidacy = entityTypeOf(
  'Candidacy',
  candidacies,
  'One candidate in one round, through the five steps. 人选（五步程序）。',
);
export const CandidacyConnection = connectionOf('Candidacy', () => Candidacy);
export const Objection = objectTypeOf(objection);
export const MatchReason = objectTypeOf(explainedMatch);
export const CriterionJudgement = objectTypeOf(judgement);
export const SelectionCriterion = objectTypeOf(roundCriterion);
export const Recommendation = objectTypeOf(recommendation);

const needConsent = z
  .object({ given: z.boolean(), needs: z.array(stationNeed), weaknessCodes: z.array(weaknessCode) })
  .meta({
    id: 'NeedConsent',
    description: 'The station’s need: fixed as a target, diagnosed, named by the match. 基层所需。',
  });
const applicationConsent = z
  .object({
    given: z.boolean(),
    appliedOn: day,
    preferredStations: z.array(id).describe('In order of preference. 志愿，按先后。'),
  })
  .meta({ id: 'ApplicationConsent', description: 'The person’s own application. 个人自荐。' });
const dispatchConsent = z
  .object({
    given: z.boolean(),
    orgUnitId: id.nullable(),
    opinion: text.nullable(),
    recommendedOn: day.nullable(),
    reviewedOn: day.nullable(),
  })
  .meta({ id: 'DispatchConsent', description: 'The organisation’s dispatch: recommended and reviewed. 组织选派。' });
const threeWayConsent = z
  .object({
    need: needConsent,
    application: applicationConsent,
    dispatch: dispatchConsent,
    complete: z.boolean().describe('All three. 三方均已具备。'),
  })
  .meta({
    id: 'ThreeWayConsent',
    description: 'The three sides that must coincide, S11. 基层所需、个人自荐、组织选派三方结合。',
  });
export const ThreeWayConsent = objectTypeOf(threeWayConsent);
export type ThreeWayConsentView = z.output<typeof threeWayConsent>;

const pipelineStage = z
  .object({
    stage: candidacyStage,
    count: z.int(),
    oldestSince: day.nullable().describe('Since when the one that waits longest stands there. 停留最久者的起始日。'),
    longestDays: z.int().nullable().describe('Days that one has waited. 停留最久者的天数。'),
  })
  .meta({
    id: 'PipelineStage',
    description: 'How many candidacies of a round stand at a stage, and for how long. 各步骤人选数与停留时间。',
  });
export const PipelineStage = objectTypeOf(pipelineStage);
export type PipelineStageView = z.output<typeof pipelineStage>;

const noticeCountdown = z
  .object({
    workingDaysDone: z.int().describe('The day after publication is day 1. 次日起算。'),
    workingDaysLeft: z.int(),
    earliestEnd: day.describe('First day on which it may close. 最早结束日。'),
    isProvisional: z
      .boolean()
      .describe(
        'The calendar of that day is not published: the end is told by weekdays and reckoned anew once it is. 该日历尚未公布，按星期暂计，公布后重新计算。',
      ),
    openObjections: z.int().describe('Objections not yet resolved; each keeps the notice open. 未处理的异议数。'),
    mayClose: z.boolean().describe('Whether it may be closed on that day. 当日能否结束公示。'),
  })
  .meta({
    id: 'NoticeCountdown',
    description: 'An open notice, counted in working days of its calendar. 公示倒计时（工作日）。',
  });
export const NoticeCountdown = objectTypeOf(noticeCountdown);
export type NoticeCountdownView = z.output<typeof noticeCountdown>;
