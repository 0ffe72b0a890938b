import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { day, part, prose, quarter, ref, title } from '../shapes';
import { enumOf } from '../words/label';

/** B17: what flows between a headquarters and a station. */
export const sharedResourceKind = enumOf('SharedResourceKind', {
  MECHANISM: ['工作机制', 'mechanism'],
  TALENT: ['人才', 'talent'],
  MATERIAL: ['物资阵地', 'material'],
});

export const twinningSide = enumOf('TwinningSide', {
  HEADQUARTERS: ['本部', 'the headquarters'],
  STATION: ['供电所', 'the station'],
});
export type TwinningSide = z.infer<typeof twinningSide>;

/** Who received it judges of what use it was. */
export const resourceUse = enumOf('ResourceUse', {
  USEFUL: ['发挥作用', 'of use'],
  PARTLY: ['部分发挥作用', 'partly of use'],
  NOT_USED: ['未发挥作用', 'not used'],
});

export const resourceState = enumOf('ResourceState', {
  GIVEN: ['已提供，待接收', 'given, to be received'],
  RECEIVED: ['已接收，待评价使用效果', 'received, its use to be judged'],
  JUDGED: ['已评价使用效果', 'its use judged'],
});
export type ResourceState = z.infer<typeof resourceState>;

/** I07: the four sames, in their order. */
export const fourSames = enumOf('FourSames', {
  REQUIRED: ['同要求', 'the same requirement'],
  DEPLOYED: ['同布置', 'the same deployment'],
  CHECKED: ['同检查', 'the same check'],
  APPRAISED: ['同考核', 'the same appraisal'],
});
export type FourSames = z.infer<typeof fourSames>;

export const twinningStage = enumOf('TwinningStage', {
  NONE: ['未结对', 'not agreed'],
  IN_FORCE: ['共建中', 'in force'],
  ENDED: ['已结束', 'ended'],
});
export type TwinningStage = z.infer<typeof twinningStage>;

const resourceId = part('SharedResource');
const requirementId = part('SharedRequirement');
const evidenceRefs = z.array(title).min(1).max(20);

export const twinningEvents = defineEvents({
  context: 'organization',
  category: 'Twinning',
  about: {
    zh: '局本部机构与供电所党支部的结对共建：约定期限，资源双向流动，“四同”两边逐项落实。',
    en: 'A unit of the headquarters twinned with the branch of a station: for a period, with resources both ways and the four sames on both sides.',
  },
  schemas: {
    /** `from` follows from the day on which it is agreed. */
    TwinningFormed: z.strictObject({
      headquartersId: ref('Headquarters'),
      stationId: ref('Station'),
      branchId: ref('Branch'),
      title,
      documentNo: title,
      from: day,
      until: day,
    }),
    /** `givenBy` follows from who records it. */
    ResourceShared: z.strictObject({ resourceId, kind: sharedResourceKind, givenBy: twinningSide, about: prose }),
    ResourceReceived: z.strictObject({ resourceId, note: prose }),
    ResourceUseJudged: z.strictObject({ resourceId, use: resourceUse, opinion: prose }),
    SharedRequirementSet: z.strictObject({ requirementId, quarter, title }),
    /** `side` follows from who records it, `inTime` from the day. */
    RequirementTracked: z.strictObject({
      requirementId,
      same: fourSames,
      side: twinningSide,
      result: prose,
      evidenceRefs,
      inTime: z.boolean(),
    }),
    /** `early` follows from the day. */
    TwinningEnded: z.strictObject({ reason: prose, early: z.boolean() }),
  },
  restedOnBy: {
    // What was given and set is followed by itself, also where the two were twinned anew since.
    TwinningFormed: { types: ['TwinningFormed', 'ResourceShared', 'SharedRequirementSet', 'TwinningEnded'] },
    ResourceShared: { types: ['ResourceReceived', 'ResourceUseJudged'], by: 'resourceId' },
    ResourceReceived: { types: ['ResourceUseJudged'], by: 'resourceId' },
    ResourceUseJudged: { types: [] },
    SharedRequirementSet: { types: ['RequirementTracked'], by: 'requirementId' },
    RequirementTracked: { types: [] },
    TwinningEnded: { types: ['TwinningFormed'] },
  },
});
export type TwinningEvent = EventOf<typeof twinningEvents>;

/** The twinning of a unit of the headquarters with a station. */
export const twinningIdOf = (headquartersId: string, stationId: string): string => `${headquartersId}.${stationId}`;

const QUARTERS_END: Readonly<Record<string, string>> = { Q1: '03-31', Q2: '06-30', Q3: '09-30', Q4: '12-31' };
/** The last day of a quarter such as `2016-Q1`. */
export const lastDayOfQuarter = (name: string): string => `${name.slice(0, 5)}${QUARTERS_END[name.slice(5)]}`;
