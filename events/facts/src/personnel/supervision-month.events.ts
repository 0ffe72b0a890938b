import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { month, prose, ref } from '../shapes';
import { enumOf } from '../words/label';

/** M05: who supervises, always both. */
export const supervisionBody = enumOf('SupervisionBody', {
  RURAL_POWER_DEPT: ['农电部', 'rural power department'],
  COUNTY_PARTY_COMMITTEE: ['县级供电企业党委', 'Party committee of the county power enterprise'],
});
export type SupervisionBody = z.infer<typeof supervisionBody>;
/** M06: what is looked at, always both. */
export const supervisionScope = enumOf('SupervisionScope', {
  BUSINESS: ['业务工作', 'business'],
  DAILY_DUTY: ['日常履责', 'daily duties'],
});
export type SupervisionScope = z.infer<typeof supervisionScope>;
/** 优秀、称职、基本称职、不称职. */
export const supervisionRating = enumOf('SupervisionRating', {
  EXCELLENT: ['优秀', 'excellent'],
  COMPETENT: ['称职', 'competent'],
  BASIC: ['基本称职', 'basically competent'],
  INCOMPETENT: ['不称职', 'not competent'],
});
export type SupervisionRating = z.infer<typeof supervisionRating>;

/** One field of the month's two-by-two matrix. */
export const supervisionCell = z.strictObject({ body: supervisionBody, scope: supervisionScope });
export type SupervisionCell = Readonly<z.infer<typeof supervisionCell>>;

/** All four fields, in the order in which they are shown. */
export const supervisionCells: readonly SupervisionCell[] = supervisionBody.options.flatMap((body) =>
  supervisionScope.options.map((scope) => ({ body, scope })),
);

const ofMonth = { postingId: ref('Posting'), stationId: ref('Station'), month };

/** Streams are named `SupervisionMonth-<posting>.<YYYY-MM>`. */
export const supervisionMonthEvents = defineEvents({
  context: 'personnel',
  category: 'SupervisionMonth',
  about: {
    zh: '一次任职一个月的双重监督：农电部与县级供电企业党委，业务工作与日常履责。',
    en: 'The double supervision of one posting in one month: both bodies, business work and daily duty.',
  },
  schemas: {
    SupervisionNoted: supervisionCell.extend({
      ...ofMonth,
      rating: supervisionRating,
      note: prose,
      /** Who noted it: the two bodies speak by two persons. Older facts do not tell it. */
      notedBy: ref('Person').optional(),
    }),
    /** It is worked on again; it is closed anew when it is done. */
    SupervisionMonthReopened: z.strictObject({ ...ofMonth, reason: prose }),
    SupervisionMonthClosed: z.strictObject({ ...ofMonth, missing: z.array(supervisionCell).max(4) }),
  },
  restedOnBy: { SupervisionNoted: { types: ['SupervisionMonthClosed'] } },
  lateEntries: ['SupervisionNoted'],
});
export type SupervisionMonthEvent = EventOf<typeof supervisionMonthEvents>;

/** The id of a posting's month under supervision. */
export const supervisionMonthIdOf = (postingId: string, inMonth: string): string => `${postingId}.${inMonth}`;
