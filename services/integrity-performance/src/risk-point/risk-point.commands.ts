import { key, ref, riskPointEvents } from '@zhudian/facts';
import { stateOf, type CommandOf } from '@zhudian/framework';
import { command, theRuleSets, type Role } from '@zhudian/programme';
import { knownUnit } from '../station/station.state';
import type { RiskPoint } from './risk-point.state';

const riskPoint = command<RiskPoint>();
const facts = riskPointEvents.schemas;
const ofRisk = { riskPointId: ref('RiskPoint') };
const computed = { level: true, reviewDueOn: true } as const;
const known = { ...computed, stationId: true } as const;

/** Those who do the work, and those who look after it. */
const WORKING: readonly Role[] = ['FIRST_SECRETARY', 'STATION', 'BRANCH_SECRETARY', 'COUNTY_ENTERPRISE'];
const WATCHING: readonly Role[] = [
  'DISCIPLINE',
  'COUNTY_PARTY_COMMITTEE',
  'COUNTY_ENTERPRISE',
  'RURAL_POWER',
  'BUSINESS_MANAGEMENT',
  'FIRST_SECRETARY',
];

const itself = {
  of: ({ riskPointId }: { riskPointId: string }) => riskPointId,
  scope: (_: unknown, { stationId }: RiskPoint) => stationId,
};
const theLawAt = (stationId = '') => ({ unit: stateOf(knownUnit, stationId), ...theRuleSets });
/** Who answers for the control does not judge the risk. */
const ofTheOwner = { subject: (_: unknown, { ownerId }: RiskPoint) => ownerId };

export const riskPointCommands = {
  IdentifyRisk: riskPoint({
    items: ['I06', 'I08', 'I10', 'I11', 'I12', 'I13', 'I14'],
    emits: ['RiskIdentified'],
    about: {
      zh: '识别廉洁风险点：领域、岗位、风险表现和管控重点；等级由可能性和影响程度计算。',
      en: 'Identify a point of integrity risk; its level is computed from likelihood and impact.',
    },
    roles: [...WORKING, 'DISCIPLINE'],
    input: facts.RiskIdentified.omit(computed).extend({ riskPointId: key('RiskPoint') }),
    of: itself.of,
    scope: ({ stationId }) => stationId,
    reads: ({ stationId }) => theLawAt(stationId),
  }),
  DefineControl: riskPoint({
    items: ['I08', 'I09'],
    emits: ['ControlDefined'],
    about: {
      zh: '制定管控措施：手段、工作内容、工作标准和责任人，缺一不可。',
      en: 'Define the control: means, content, standard and the person responsible, all of them.',
    },
    roles: WORKING,
    input: facts.ControlDefined.partial().extend(ofRisk),
    ...itself,
  }),
  TestControl: riskPoint({
    items: ['I06'],
    emits: ['ControlTested'],
    about: {
      zh: '检验管控措施是否有效；责任人不得检验。',
      en: 'Test whether the control works; not by the person responsible for it.',
    },
    roles: WATCHING,
    input: facts.ControlTested.extend(ofRisk),
    ...itself,
  }),
  ReviewRisk: riskPoint({
    items: ['I06', 'I10'],
    emits: ['RiskReviewed'],
    about: {
      zh: '复评廉洁风险点；等级只有在管控措施检验有效后才能降低。',
      en: 'Review a risk; its level is lowered only after its control was tested with success.',
    },
    roles: [...WORKING, 'DISCIPLINE'],
    input: facts.RiskReviewed.omit(known).extend(ofRisk),
    ...itself,
    reads: (_, { stationId }) => theLawAt(stationId),
    ...ofTheOwner,
  }),
  RetireRisk: riskPoint({
    items: ['I10'],
    emits: ['RiskRetired'],
    about: {
      zh: '廉洁风险点销号，须说明理由；责任人不得办理。',
      en: 'Retire a risk and say why; not by the person responsible for its control.',
    },
    roles: WATCHING,
    input: facts.RiskRetired.extend(ofRisk),
    ...itself,
    ...ofTheOwner,
  }),
};
export type RiskPointCommand = CommandOf<typeof riskPointCommands>;
