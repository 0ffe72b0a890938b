import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { day, dueDay, part, prose, ref, sha256, title } from '../shapes';
import { enumOf } from '../words/label';

/** B18, N19: what binds a station or its branch. */
export const standardKind = enumOf('StandardKind', {
  HANDBOOK: ['手册', 'handbook'],
  GUIDELINE: ['指引', 'guideline'],
  IN_PLACE: ['到位标准', 'in-place standard'],
  RULE: ['管理制度', 'rule'],
});

/** N19: where a station needs practical rules. */
export const standardArea = enumOf('StandardArea', {
  BRANCH: ['党支部工作', 'work of the branch'],
  INTEGRITY: ['廉洁从业', 'integrity'],
  SAFETY: ['安全生产', 'safety at work'],
  MARKETING: ['营销业务', 'marketing'],
  SERVICE: ['供电服务', 'service'],
  TEAMS: ['班组管理', 'teams'],
});
export type StandardArea = z.infer<typeof standardArea>;

export const standardStage = enumOf('StandardStage', {
  NONE: ['未起草', 'not drafted'],
  DRAFTED: ['已起草', 'drafted'],
  ADOPTED: ['已通过', 'adopted'],
  REPEALED: ['已废止', 'repealed'],
});
export type StandardStage = z.infer<typeof standardStage>;

export const shortfallStanding = enumOf('ShortfallStanding', {
  OPEN: ['待整改', 'to be put right'],
  RECTIFIED: ['已整改，待复核', 'put right, to be verified'],
  VERIFIED: ['已复核销号', 'verified and closed'],
});
export type ShortfallStanding = z.infer<typeof shortfallStanding>;

const version = z.int().min(1);
const shortfallId = part('Shortfall');
const ofShortfall = ['ShortfallRectified', 'ShortfallVerified', 'ShortfallReopened'] as const;
const checked = z.strictObject({ item: title, ok: z.boolean() }).meta({ id: 'StandardCheckItem' });
const shortfall = z
  .strictObject({ shortfallId, text: prose, ownerId: ref('Person'), dueOn: dueDay(12) })
  .meta({ id: 'StandardShortfall', description: 'Where practice falls short of a standard. 检查发现的不到位问题。' });

export const standardEvents = defineEvents({
  context: 'organization',
  category: 'Standard',
  about: {
    zh: '供电所及其党支部的一项标准或制度：起草、会议通过、施行、检查整改、修订、废止。',
    en: 'A standard or rule of a station and its branch: drafted, adopted by a meeting, in force, checked, revised, repealed.',
  },
  schemas: {
    StandardDrafted: z.strictObject({
      branchId: ref('Branch'),
      stationId: ref('Station'),
      kind: standardKind,
      area: standardArea,
      title,
      sha256,
    }),
    /** `version` counts from 1, the first draft. */
    StandardRevised: z.strictObject({ version, title, sha256, reason: prose }),
    /** `checkBy` follows from the first day and the cycle. */
    StandardAdopted: z.strictObject({
      version,
      meetingId: ref('Meeting'),
      motionId: part('Motion'),
      from: day,
      cycleMonths: z.int().min(1).max(24),
      checkBy: day,
    }),
    /** `version` is the one in force, `inTime` and `nextCheckBy` follow from the day. */
    StandardChecked: z.strictObject({
      version,
      checklist: z.array(checked).min(1).max(50),
      shortfalls: z.array(shortfall).max(20),
      inTime: z.boolean(),
      nextCheckBy: day,
    }),
    ShortfallRectified: z.strictObject({
      shortfallId,
      result: prose,
      evidenceRefs: z.array(title).min(1).max(20),
      rectifiedById: ref('Person'),
      inTime: z.boolean(),
    }),
    ShortfallVerified: z.strictObject({ shortfallId, opinion: prose }),
    ShortfallReopened: z.strictObject({ shortfallId, reason: prose, dueOn: dueDay(12) }),
    StandardRepealed: z.strictObject({ reason: prose }),
  },
  restedOnBy: {
    StandardRevised: { types: ['StandardRevised', 'StandardAdopted'] },
    // A check goes by the version in force on its day, whatever was adopted since, and what it found is followed by itself.
    StandardAdopted: [
      { types: ['StandardRevised', 'StandardAdopted', 'StandardRepealed'] },
      { types: ['StandardChecked'], by: 'version' },
    ],
    StandardChecked: [{ types: ['StandardChecked'] }, { types: ofShortfall, by: 'shortfallId', each: 'shortfalls' }],
    ShortfallRectified: { types: ofShortfall, by: 'shortfallId' },
    ShortfallVerified: { types: [] },
    ShortfallReopened: { types: ofShortfall, by: 'shortfallId' },
    StandardRepealed: { types: [] },
  },
});
export type StandardEvent = EventOf<typeof standardEvents>;

interface Versioned {
  readonly version: number;
  /** The first day on which it is in force; nothing: it was not adopted. */
  readonly from: string | null;
}

/**
 * By when a standard is checked next, once a version is adopted. What was due before that version begins stays due: a version
 * to come puts off no check.
 */
export const checkByOnceAdopted = (
  checkBy: string | null,
  adopted: { readonly from: string; readonly checkBy: string },
) => (checkBy !== null && checkBy < adopted.from ? checkBy : adopted.checkBy);

/** The version that is in force on a day: the last that was adopted and had begun by then, unless the standard was repealed by then. */
export const versionOn = <V extends Versioned>(
  versions: readonly V[],
  repealedOn: string | null,
  on: string,
): V | undefined =>
  repealedOn !== null && repealedOn <= on ? undefined : versions.findLast(({ from }) => from !== null && from <= on);
