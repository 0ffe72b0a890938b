import { award, commendations, nomination, practiceAdoption, practices, promotion } from '@zhudian/projections';
import { connectionOf, entityTypeOf, objectTypeOf } from '@zhudian/framework/service';

export const Commendation = entityTypeOf('Commendation', commendations, 'A commendation. 评选表彰。');
export const CommendationConnection = connectionOf('Commendation', () => Commendation);
export const Nomination = objectTypeOf(nomination);
export const Award = objectTypeOf(award);
export const PromotionRecommendation = objectTypeOf(promotion);
export const Practice = entityTypeOf('Practice', practices, 'A practice that others may follow. 可推广的经验做法。');
export const PracticeConnection = connectionOf('Practice', () => Practice);
export const PracticeAdoption = objectTypeOf(practiceAdoption);
