import { z } from 'zod';
import { day, id, shortfallStanding, standardEvents } from '@zhudian/facts';
import { internal, type ViewOf } from '../declaring/columns';
import { decision } from '../shared/decision';

const { StandardDrafted, StandardRevised, StandardAdopted, StandardChecked, StandardRepealed } = standardEvents.schemas;
const { ShortfallRectified, ShortfallReopened, ShortfallVerified } = standardEvents.schemas;

export const standardAdoption = StandardAdopted.omit({ version: true, from: true, checkBy: true })
  .extend({ meetingId: internal(id), decision })
  .meta({ id: 'StandardAdoption', description: 'How a version was adopted. 通过情况。' });
export type StandardAdoptionView = ViewOf<typeof standardAdoption>;

export const standardVersion = z
  .object({
    version: StandardRevised.shape.version,
    title: StandardDrafted.shape.title,
    sha256: StandardDrafted.shape.sha256,
    reason: StandardRevised.shape.reason.nullable().describe('Why it was revised. 修订理由。'),
    drafted: decision.describe('Who drafted it. 起草。'),
    from: day.nullable().describe('The first day on which it is in force; none: a draft. 施行日期，空为草案。'),
    supersededOn: day.nullable().describe('The first day of the next version. 被新版取代的日期。'),
    adoption: standardAdoption.nullable().describe('How it was adopted. 通过情况。'),
  })
  .meta({ id: 'StandardVersion', description: 'A version of a standard. 标准制度的一个版本。' });
export type StandardVersionView = ViewOf<typeof standardVersion>;

export const standardCheck = StandardChecked.omit({ shortfalls: true })
  .extend({
    inTime: StandardChecked.shape.inTime.describe('Whether it was within the cycle. 是否按周期检查。'),
    decision,
  })
  .meta({ id: 'StandardCheck', description: 'Whether practice met a standard. 执行检查。' });

export const shortfallRectification = ShortfallRectified.omit({ shortfallId: true })
  .extend({
    rectifiedById: internal(id),
    inTime: ShortfallRectified.shape.inTime.describe('Whether it was in time. 是否按期。'),
    decision,
  })
  .meta({ id: 'ShortfallRectification', description: 'How a shortfall was put right. 整改情况。' });
export type ShortfallRectificationView = ViewOf<typeof shortfallRectification>;
const verification = ShortfallVerified.omit({ shortfallId: true })
  .extend({ decision })
  .meta({ id: 'ShortfallVerification', description: 'Why a shortfall is closed. 复核情况。' });
const reopening = ShortfallReopened.omit({ shortfallId: true })
  .extend({ decision })
  .meta({ id: 'ShortfallReopening', description: 'Why a shortfall was sent back. 退回情况。' });

export const standardShortfall = z
  .object({
    ...StandardChecked.shape.shortfalls.element.shape,
    ownerId: internal(id),
    dueOn: day.describe('To be put right by. 整改期限。'),
    standing: shortfallStanding,
    raised: decision.describe('The check that found it. 检查。'),
    rectification: shortfallRectification.nullable().describe('How it was put right last. 最近一次整改。'),
    reopening: reopening.nullable().describe('Why it was sent back last. 最近一次退回。'),
    verification: verification.nullable().describe('Why it is closed. 复核。'),
  })
  .meta({ id: 'Shortfall', description: 'Where practice fell short, and what came of it. 不到位问题及其整改。' });
export type ShortfallView = ViewOf<typeof standardShortfall>;

export const standardRepeal = StandardRepealed.extend({ decision }).meta({
  id: 'StandardRepeal',
  description: 'Why a standard was repealed. 废止情况。',
});

const earlierOf = (one: string | null, other: string): string => (one !== null && one < other ? one : other);

/** Every other version ends with the one that begins on a day, unless it ends before; one to come never begins. */
export const adopted = (
  versions: readonly StandardVersionView[],
  version: number,
  change: Pick<StandardVersionView, 'adoption'> & { readonly from: string },
): readonly StandardVersionView[] =>
  versions.map((one) => {
    if (one.version === version) return { ...one, ...change };
    return one.from === null ? one : { ...one, supersededOn: earlierOf(one.supersededOn, change.from) };
  });
