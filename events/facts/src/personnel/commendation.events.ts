import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { factAbout, part, prose, ref, text, title } from '../shapes';

/** Facts about the posting, cited by their ids. */
const eventIds = z.array(factAbout('Posting', 'postingId')).min(1).max(50);
const practiceId = part('Practice');

export const commendationEvents = defineEvents({
  context: 'personnel',
  category: 'Commendation',
  about: {
    zh: '一次评选表彰：提名、表彰、优先提拔推荐，以及经验推广。',
    en: 'One commendation: nominations, awards, recommendations for promotion, and practices that spread.',
  },
  schemas: {
    CommendationOpened: z.strictObject({
      bureauId: ref('Bureau'),
      title,
      criteria: z.array(text).min(1).max(20),
      quota: z.int().min(1).max(500),
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
