import { z } from 'zod';
import { id } from '@zhudian/facts';
import { integrityActivities, internal } from '@zhudian/projections';
import { connectionOf, entityTypeOf, objectTypeOf } from '@zhudian/framework/service';

export const IntegrityActivity = entityTypeOf(
  'IntegrityActivity',
  integrityActivities,
  'An integrity activity of a branch: medium, carrier, topic, and how many took part. 廉洁教育活动。',
);
export const IntegrityActivityConnection = connectionOf('IntegrityActivity', () => IntegrityActivity);

const count = z.int().min(0);
const period = z
  .object({
    period: z.string().describe('A month, YYYY-MM, or a quarter, YYYY-Qn. 月份或季度。'),
    held: count.describe('Activities that were held. 开展次数。'),
    media: count.describe('By how many media. 教育手段种类数。'),
    newCarriers: count.describe('Carriers that a station used for the first time. 首次使用的载体数。'),
    participants: count.describe('How many took part, heads over all activities. 参加人次。'),
    voluntary: count.describe('How many of them took part willingly. 主动参加人次。'),
    share: z
      .number()
      .nullable()
      .describe('Per cent that took part willingly; null where nobody took part. 主动参加率。'),
    change: z
      .number()
      .nullable()
      .describe('Points more than in the period before; null where either has no share. 较上期增减百分点。'),
  })
  .meta({ id: 'ParticipationPeriod', description: 'Taking part in one period. 一个时段的参与情况。' });
export type ParticipationPeriod = Readonly<z.output<typeof period>>;
export const ParticipationPeriod = objectTypeOf(period);

const trend = z
  .object({
    unitId: internal(id),
    stations: count.describe('Stations that are looked at. 供电所数。'),
    active: count.describe('Of these, with an activity in the time. 开展过活动的供电所数。'),
    periods: z.array(period).describe('Oldest first, also those without any. 各时段，早的在前。'),
  })
  .meta({
    id: 'ParticipationTrend',
    description:
      'How people take part in integrity activities: of units, never of persons. 主动参与趋势，只统计单位，不涉及个人。',
  });
export type ParticipationTrend = Readonly<z.output<typeof trend>>;
export const ParticipationTrend = objectTypeOf(trend);
