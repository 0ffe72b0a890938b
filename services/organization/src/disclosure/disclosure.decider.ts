import { defineAggregate, refuse, together, type Rule } from '@zhudian/framework';
import { disclosureCommands } from './disclosure.commands';
import { unlessAnother, unlessAt, type DisclosureDecider } from './disclosure.guards';
import { disclosureRefusals } from './disclosure.refusals';
import { disclosureFold } from './disclosure.state';
import { answerFeedback, expireDisclosure, receiveFeedback } from './feedback.rules';

const propose: Rule<DisclosureDecider, 'ProposeDisclosure'> = (
  state,
  { data: { disclosureId: _, ...data }, act: { by, on }, read },
) => {
  const { kind, stationId, from, until } = data;
  const no = unlessAt(state, 'NONE');
  if (no) return no;
  const isWithoutBranch = kind === 'PARTY' && read.branch.heldBy === undefined;
  const unfit = together(
    isWithoutBranch ? refuse('STATION_WITHOUT_BRANCH', { stationId }) : undefined,
    from < on ? refuse('PERIOD_BEGINS_EARLIER', { from, on }) : undefined,
    until < from ? refuse('PERIOD_REVERSED', { from, until }) : undefined,
  );
  return unfit ?? [{ type: 'DisclosureProposed', data: { ...data, proposedById: by } }];
};

const review: Rule<DisclosureDecider, 'ReviewDisclosure'> = (
  state,
  { data: { disclosureId: _, ...data }, act: { by } },
) =>
  unlessAt(state, 'PROPOSED') ??
  unlessAnother(by, state.proposedById) ?? [{ type: 'DisclosureReviewed', data: { ...data, reviewedById: by } }];

const approve: Rule<DisclosureDecider, 'ApproveDisclosure'> = (state, { act: { by } }) =>
  unlessAt(state, 'REVIEWED') ??
  unlessAnother(by, state.proposedById, state.reviewedById) ?? [{ type: 'DisclosureApproved', data: {} }];

/** What was approved is made open within the time that was approved. */
const publish: Rule<DisclosureDecider, 'PublishDisclosure'> = (state, { data: { channels }, act: { on } }) => {
  const { from, until } = state;
  const no = unlessAt(state, 'APPROVED');
  if (no) return no;
  if (on < from || on > until) return refuse('OUTSIDE_PERIOD', { on, from, until });
  return [{ type: 'DisclosurePublished', data: { channels: [...new Set(channels)] } }];
};

export const disclosureDecider: DisclosureDecider = {
  ...disclosureFold,
  decide: {
    ProposeDisclosure: propose,
    ReviewDisclosure: review,
    ApproveDisclosure: approve,
    PublishDisclosure: publish,
    ReceiveFeedback: receiveFeedback,
    AnswerFeedback: answerFeedback,
    ExpireDisclosure: expireDisclosure,
  },
};

export const disclosure = defineAggregate({
  decider: disclosureDecider,
  commands: disclosureCommands,
  refusals: disclosureRefusals,
});
