import type { CommendationEvent, OfType } from '@zhudian/facts';
import { postingId } from './posting.story';

/** The bureau's commendation of 2016, for at most two. */
export const commendationId = 'excellent-2016';
export const evidence = ['5f0c6b1e-0a52-4e4e-9d0e-6a7f0b7a1c01'];

export const opened = {
  type: 'CommendationOpened',
  data: {
    bureauId: 'bureau',
    title: '2016 年优秀第一书记',
    criteria: ['履职满半年', '成效明显'],
    quota: 2,
    judgedPeriod: { from: '2016-01-01', to: '2016-12-31' },
  },
} satisfies CommendationEvent;

export const nominated = (
  id: string = postingId,
  personId = 'wei',
  stationId = 'luobo',
): OfType<CommendationEvent, 'PostingNominated'> => ({
  type: 'PostingNominated',
  data: { postingId: id, personId, stationId, evidenceEventIds: evidence },
});
export const awarded = (...postingIds: string[]): OfType<CommendationEvent, 'CommendationAwarded'> => ({
  type: 'CommendationAwarded',
  data: { postingIds },
});
export const promotionRecommended: OfType<CommendationEvent, 'PromotionPriorityRecommended'> = {
  type: 'PromotionPriorityRecommended',
  data: { personId: 'wei', postingId, basisEventIds: evidence },
};
export const practicePublished = (practiceId = 'meter-check') =>
  ({
    type: 'PracticePublished',
    data: {
      practiceId,
      postingId,
      stationId: 'luobo',
      domain: 'METERING',
      title: '抄表双人复核',
      practice: '每月抽取一成台区，由两名党员复核抄表数据',
    },
  }) as const satisfies OfType<CommendationEvent, 'PracticePublished'>;
export const adoptedBy = (
  stationId: string,
  practiceId = 'meter-check',
): OfType<CommendationEvent, 'PracticeAdopted'> => ({ type: 'PracticeAdopted', data: { practiceId, stationId } });
