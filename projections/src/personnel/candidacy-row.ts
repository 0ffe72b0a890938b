import { z } from 'zod';
import { candidacyEvents, day, id, text } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { decision } from '../shared/decision';
import {
  appointment,
  candidacyStage,
  explainedMatch,
  objection,
  recommendation,
  review,
  strengthLevel,
  withdrawal,
} from './candidacy-views';

const { NoticePublished } = candidacyEvents.schemas;

export const columns = {
  roundId: id,
  personId: internal(id),
  unitId: internal(id),
  stage: candidacyStage,
  /** Place of the stage in the order of the steps, 1 the first; the ways out come last. */
  step: internal(z.int()),
  stageSince: day.describe('Business date on which this stage began. 进入本步骤的日期。'),
  appliedOn: day,
  statement: text.nullable().describe('The applicant’s own words. 自荐陈述。'),
  application: decision.describe('Who applied, and when. 自荐。'),
  recommendation: recommendation.nullable().describe('The sending unit’s opinion. 组织推荐意见。'),
  reviewedOn: internal(day.nullable()),
  review: review.nullable().describe('The verdict, and why. 组织审查结论及理由。'),
  strengths: z.array(strengthLevel),
  preferredStations: internal(z.array(id)),
  stationId: internal(id.nullable()),
  matchScore: z.number().nullable().describe('0–100. 匹配得分。'),
  matchReasons: z.array(explainedMatch),
  matchedAgainstProposal: text
    .nullable()
    .describe('Why the match differs from the proposal for the round; null when it does not. 与匹配建议不一致的理由。'),
  proposedStationId: internal(id.nullable()),
  matchDecision: decision.nullable().describe('Who matched, and when. 匹配决定。'),
  noticeFrom: day.nullable(),
  noticeEarliestEnd: day.nullable().describe('First day on which the notice may close. 公示最早结束日。'),
  noticeRequiredDays: z.int().nullable(),
  noticeEndedOn: day.nullable(),
  noticeCalendar: z.string().nullable().describe('The calendar by which working days are counted. 所用日历版本。'),
  noticeChannels: NoticePublished.shape.channels.describe('Where it was published. 公示渠道。'),
  noticePublished: decision.nullable().describe('Who published it, and when. 发布公示。'),
  noticeWorkingDays: z.int().nullable().describe('Working days that it was public. 公示工作日数。'),
  noticeClosed: decision.nullable().describe('Who closed it, and when. 结束公示。'),
  objections: z.array(objection),
  withdrawal: withdrawal.nullable().describe('Why the candidate withdrew. 退出。'),
  appointment: appointment.nullable().describe('The appointment, once made. 任职决定。'),
  appointed: internal(z.boolean()),
};
export type CandidacyRow = RowOf<typeof columns>;

type Opening = 'id' | 'roundId' | 'personId' | 'unitId' | 'appliedOn' | 'statement' | 'application' | 'strengths';

/** A candidacy of which no more is known than its application. */
export const applied = (
  told: Pick<CandidacyRow, Opening | 'preferredStations' | 'stage' | 'step' | 'stageSince'>,
): CandidacyRow => ({
  ...told,
  recommendation: null,
  reviewedOn: null,
  review: null,
  stationId: null,
  matchScore: null,
  matchReasons: [],
  matchedAgainstProposal: null,
  proposedStationId: null,
  matchDecision: null,
  noticeFrom: null,
  noticeEarliestEnd: null,
  noticeRequiredDays: null,
  noticeEndedOn: null,
  noticeCalendar: null,
  noticeChannels: [],
  noticePublished: null,
  noticeWorkingDays: null,
  noticeClosed: null,
  objections: [],
  withdrawal: null,
  appointment: null,
  appointed: false,
});
