import { defineAggregate, refuse, type Rule } from '@zhudian/framework';
import { award, nominate, recommend } from './award.rules';
import { commendationCommands } from './commendation.commands';
import { commendationRefusals } from './commendation.refusals';
import { commendationFold, type Commendation } from './commendation.state';
import { unlessOpen, type CommendationDecider } from './commendation.guards';

const practiceOf = ({ practices }: Commendation, practiceId: string) =>
  Object.hasOwn(practices, practiceId) ? practices[practiceId] : undefined;

const publish: Rule<CommendationDecider, 'PublishPractice'> = (state, { data, read: { posting } }) => {
  const { commendationId: _, ...practice } = data;
  const { postingId, stationId, practiceId } = data;
  const no = unlessOpen(state);
  if (no) return no;
  if (!posting.known || posting.stationId !== stationId) return refuse('POSTING_UNKNOWN', { postingId, stationId });
  return practiceOf(state, practiceId)
    ? refuse('PRACTICE_ALREADY_PUBLISHED', { practiceId })
    : [{ type: 'PracticePublished', data: practice }];
};

const adopt: Rule<CommendationDecider, 'AdoptPractice'> = (state, { data: { commendationId: _, ...data } }) => {
  const { practiceId, stationId } = data;
  const practice = practiceOf(state, practiceId);
  if (!practice) return refuse('PRACTICE_UNKNOWN', { practiceId });
  if (practice.stationId === stationId) return refuse('OWN_PRACTICE', { stationId });
  return practice.adoptedBy.includes(stationId)
    ? refuse('ALREADY_ADOPTED', { stationId })
    : [{ type: 'PracticeAdopted', data }];
};

export const commendationDecider: CommendationDecider = {
  ...commendationFold,
  decide: {
    OpenCommendation: ({ open }, { data: { commendationId: _, ...data } }) =>
      open ? refuse('COMMENDATION_ALREADY_OPEN') : [{ type: 'CommendationOpened', data }],
    NominatePosting: nominate,
    AwardCommendation: award,
    RecommendPromotionPriority: recommend,
    PublishPractice: publish,
    AdoptPractice: adopt,
  },
};

export const commendation = defineAggregate({
  decider: commendationDecider,
  commands: commendationCommands,
  refusals: commendationRefusals,
});
