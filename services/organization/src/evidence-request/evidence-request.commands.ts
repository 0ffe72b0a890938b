import { evidenceRequestEvents, key, ref } from '@zhudian/facts';
import { stateOf, type CommandOf } from '@zhudian/framework';
import { command, theCalendars, theRuleSets } from '@zhudian/programme';
import { orgUnitFold } from '../org-unit/org-unit.state';
import type { EvidenceRequest } from './evidence-request.state';
import { subjectOf } from './subject';

const request = command<EvidenceRequest>();
const facts = evidenceRequestEvents.schemas;
const ofRequest = { evidenceRequestId: ref('EvidenceRequest') };
const ASKING = ['AUDITOR', 'DISCIPLINE'] as const;
const ANSWERING = [
  'STATION',
  'BRANCH_SECRETARY',
  'COUNTY_ENTERPRISE',
  'COUNTY_PARTY_COMMITTEE',
  'PARTY_WORK',
  'PARTY_COMMITTEE',
  'RURAL_POWER',
  'GENERAL_MANAGEMENT',
  'BUSINESS_MANAGEMENT',
] as const;
const itself = {
  of: ({ evidenceRequestId }: { evidenceRequestId: string }) => evidenceRequestId,
  scope: (_: unknown, { unitId }: EvidenceRequest) => unitId,
};
const subject = (stream: string) => ({ subject: subjectOf(stream) });
const law = (unitId: string) => ({ unit: stateOf(orgUnitFold, unitId), ...theRuleSets, ...theCalendars });

export const evidenceRequestCommands = {
  RequestEvidence: request({
    items: ['N11'],
    emits: ['EvidenceRequested'],
    about: {
      zh: '要求单位就一项决定或者一个对象提供佐证；期限按规则的工作日数计算。',
      en: 'Ask a unit to prove something about a decision, or a thing; the rules say within how many working days.',
    },
    roles: [...ASKING],
    input: facts.EvidenceRequested.omit({
      provideBy: true,
      workingDays: true,
      askedById: true,
    }).extend({ evidenceRequestId: key('EvidenceRequest') }),
    of: itself.of,
    scope: ({ unitId }) => unitId,
    reads: ({ unitId, aboutStream }) => ({ ...subject(aboutStream), ...law(unitId) }),
  }),
  ProvideEvidence: request({
    items: ['N11'],
    emits: ['EvidenceProvided'],
    about: {
      zh: '由被要求的单位提供佐证：说明情况，逐件登记材料的哈希值和所涉期间。',
      en: 'Provide evidence, by the unit that was asked: an answer, and each document by its hash with the period that it is about.',
    },
    roles: [...ANSWERING],
    input: facts.EvidenceProvided.omit({ providedById: true, inTime: true }).extend(ofRequest),
    ...itself,
  }),
  SendBackEvidence: request({
    items: ['N11'],
    emits: ['EvidenceSentBack'],
    about: {
      zh: '退回补充，说明理由；期限重新计算。',
      en: 'Send evidence back with the reason; the time to answer begins anew.',
    },
    roles: [...ASKING],
    input: facts.EvidenceSentBack.pick({ reason: true }).extend(ofRequest),
    ...itself,
    reads: (_, { aboutStream, unitId = '' }) => ({ ...subject(aboutStream), ...law(unitId) }),
  }),
  AcceptEvidence: request({
    items: ['N11'],
    emits: ['EvidenceAccepted'],
    about: { zh: '认可提供的佐证，要求办结。', en: 'Accept the evidence, which closes the request.' },
    roles: [...ASKING],
    input: facts.EvidenceAccepted.extend(ofRequest),
    ...itself,
    reads: (_, { aboutStream }) => subject(aboutStream),
  }),
  WithdrawEvidenceRequest: request({
    items: ['N11'],
    emits: ['EvidenceRequestWithdrawn'],
    about: { zh: '撤回佐证要求，说明理由。', en: 'Withdraw a request for evidence, with the reason.' },
    roles: [...ASKING],
    input: facts.EvidenceRequestWithdrawn.extend(ofRequest),
    ...itself,
    reads: (_, { aboutStream }) => subject(aboutStream),
  }),
};
export type EvidenceRequestCommand = CommandOf<typeof evidenceRequestCommands>;
