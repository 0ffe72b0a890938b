import { disclosureEvents, key, ref } from '@zhudian/facts';
import { stateOf, type CommandOf } from '@zhudian/framework';
import { command } from '@zhudian/programme';
import { stationBranch } from '../shared/reservations';
import type { Disclosure } from './disclosure.state';

const disclosure = command<Disclosure>();
const facts = disclosureEvents.schemas;
const ofDisclosure = { disclosureId: ref('Disclosure') };
const ABOVE = ['COUNTY_PARTY_COMMITTEE', 'PARTY_WORK'] as const;
const HOUSE = ['STATION', 'BRANCH_SECRETARY', 'FIRST_SECRETARY', ...ABOVE] as const;
const itself = {
  of: ({ disclosureId }: { disclosureId: string }) => disclosureId,
  scope: (_: unknown, { stationId }: Disclosure) => stationId,
};

const publishing = {
  ProposeDisclosure: disclosure({
    items: ['B16'],
    emits: ['DisclosureProposed'],
    about: {
      zh: '提出一项党务公开或所务公开：公开内容的文件、范围和起止日期。',
      en: 'Propose to make something open: the document, for whom, and from when until when.',
    },
    roles: [...HOUSE],
    input: facts.DisclosureProposed.omit({ proposedById: true }).extend({ disclosureId: key('Disclosure') }),
    of: itself.of,
    scope: ({ stationId }) => stationId,
    reads: ({ stationId }) => ({ branch: stateOf(stationBranch, stationId) }),
  }),
  ReviewDisclosure: disclosure({
    items: ['B16'],
    emits: ['DisclosureReviewed'],
    about: { zh: '对拟公开事项进行保密审查。', en: 'Review whether secrecy allows it to be published.' },
    roles: ['BRANCH_SECRETARY', 'GENERAL_MANAGEMENT', ...ABOVE],
    input: facts.DisclosureReviewed.omit({ reviewedById: true }).extend(ofDisclosure),
    ...itself,
  }),
  ApproveDisclosure: disclosure({
    items: ['B16'],
    emits: ['DisclosureApproved'],
    about: { zh: '批准公开。', en: 'Approve the publication.' },
    roles: ['BRANCH_SECRETARY', ...ABOVE],
    input: facts.DisclosureApproved.extend(ofDisclosure),
    ...itself,
  }),
  PublishDisclosure: disclosure({
    items: ['B16'],
    emits: ['DisclosurePublished'],
    about: { zh: '登记已经公开，注明公开渠道。', en: 'Record that it was published, and where.' },
    roles: [...HOUSE],
    input: facts.DisclosurePublished.extend(ofDisclosure),
    ...itself,
  }),
  ExpireDisclosure: disclosure({
    items: ['B16'],
    emits: ['DisclosureExpired'],
    about: {
      zh: '登记公开期满：已公开的，全部反馈意见应当已经回复；逾期未公开的，说明理由。',
      en: 'Record that the time of the publication is over: all feedback is answered by then; of what was never published, the reason is given.',
    },
    roles: [...HOUSE],
    input: facts.DisclosureExpired.extend(ofDisclosure),
    ...itself,
  }),
};

const supervision = {
  ReceiveFeedback: disclosure({
    items: ['B16', 'N11'],
    emits: ['FeedbackReceived'],
    about: {
      zh: '登记党员群众对公开事项的询问、意见或者投诉，定下回复期限；不登记反映人姓名。',
      en: 'Record a question, an opinion or a complaint, and the day by which it is answered; not who it was.',
    },
    roles: [...HOUSE, 'DISCIPLINE'],
    input: facts.FeedbackReceived.extend(ofDisclosure),
    ...itself,
  }),
  AnswerFeedback: disclosure({
    items: ['B16', 'N11'],
    emits: ['FeedbackAnswered'],
    about: { zh: '回复一条反馈意见。', en: 'Answer a piece of feedback.' },
    roles: [...HOUSE],
    input: facts.FeedbackAnswered.omit({ inTime: true }).extend(ofDisclosure),
    ...itself,
  }),
};

export const disclosureCommands = { ...publishing, ...supervision };
export type DisclosureCommand = CommandOf<typeof disclosureCommands>;
