import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { enumOf } from '../words/label';
import { day, factAbout, part, prose, ref, text, title } from '../shapes';

/** Facts about the posting, cited by their ids. */
const eventIds = z.array(factAbout('Posting', 'postingId')).min(1).max(50);
/** P04: in which domain a practice is a point that leads the area; the four of the business as risks have them. */
export const practiceDomain = enumOf('PracticeDomain', {
  CONNECTION: ['业扩报装', 'customer connection'],
  METERING: ['抄表收费', 'meter reading and billing'],
  REPAIR: ['抢修服务', 'repair service'],
  ACCEPTANCE: ['工程验收', 'acceptance of works'],
  PARTY_BUILDING: ['党的建设', 'Party building'],
  INTEGRITY: ['党风廉政建设', 'integrity'],
  MANAGEMENT: ['供电所管理', 'management of the station'],
});

/** N14: what is judged was done in it, both days included. */
export const judgedPeriod = z.strictObject({ from: day, to: day }).meta({ id: 'JudgedPeriod' });

const practiceId = part('Practice');

export const commendationEvents = defineEvents({
  context: 'personnel',
  category: 'Commendation',
  about: {
    zh: '一次评选表彰：提名、表彰、优先提拔推荐，以及经验推广；未随表彰发布的经验，按其来源任职记录。',
    en: 'One commendation: nominations, awards, recommendations for promotion, and practices that spread. Practices that are published without one are told under the posting that they come from.',
  },
  schemas: {
    CommendationOpened: z.strictObject({
      bureauId: ref('Bureau'),
      title,
      criteria: z.array(text).min(1).max(20),
      quota: z.int().min(1).max(500),
      /** What is judged lies in it; older commendations name none. */
      judgedPeriod: judgedPeriod.optional(),
    }),
    PostingNominated: z.strictObject({
      postingId: ref('Posting'),
      personId: ref('Person'),
      stationId: ref('Station'),
      evidenceEventIds: eventIds,
    }),
    CommendationAwarded: z.strictObject({ postingIds: z.array(ref('Posting')).min(1).max(500) }),
    /** `postingId`: the awarded posting that the recommendation rests on. */
    PromotionPriorityRecommended: z.strictObject({
      personId: ref('Person'),
      postingId: ref('Posting'),
      basisEventIds: eventIds,
    }),
    PracticePublished: z.strictObject({
      practiceId,
      postingId: ref('Posting'),
      stationId: ref('Station'),
      /** Older practices name none. */
      domain: practiceDomain.optional(),
      title,
      practice: prose,
    }),
    PracticeAdopted: z.strictObject({ practiceId, stationId: ref('Station') }),
  },
  restedOnBy: {
    PostingNominated: { types: ['CommendationAwarded'] },
    CommendationAwarded: { types: ['PromotionPriorityRecommended'] },
    PromotionPriorityRecommended: { types: [] },
    PracticePublished: { types: ['PracticeAdopted'], by: 'practiceId' },
    PracticeAdopted: { types: [] },
  },
});
export type CommendationEvent = EventOf<typeof commendationEvents>;
