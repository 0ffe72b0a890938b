import { defineAggregate, refuse, type Rule } from '@zhudian/framework';
import { award, nominate, recommend } from './award.rules';
import { commendationCommands } from './commendation.commands';
import { commendationRefusals } from './commendation.refusals';
import { commendationFold } from './commendation.state';
import type { CommendationDecider } from './commendation.guards';
import { adopt, publish } from './practice.rules';

const open: Rule<CommendationDecider, 'OpenCommendation'> = (state, { data: { commendationId: _, ...data } }) => {
  const { from, to } = data.judgedPeriod;
  if (state.open) return refuse('COMMENDATION_ALREADY_OPEN');
  return to < from ? refuse('PERIOD_BACKWARDS', { from, to }) : [{ type: 'CommendationOpened', data }];
};

export const commendationDecider: CommendationDecider = {
  ...commendationFold,
  decide: {
    OpenCommendation: open,
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
