import { fourSames, labelsOf, resourceState, twinningSide, twinningStage } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';

const FLOW = 'B17 城乡党建资源双向流动';
const SAMES = 'I07 “四同” (reported result)';

const agreementRefusals = defineRefusals({
  TWINNING_IN_FORCE: {
    zh: '{headquartersId}与{stationId}已结对共建，期限至{until}。请先结束原结对，再登记新的结对。',
    en: '{headquartersId} and {stationId} are twinned already, until {until}. End that twinning before another is agreed.',
    next: { command: 'EndTwinning', role: 'PARTY_WORK' },
    rule: 'Two units have one twinning at a time',
    source: FLOW,
  },
  TWINNING_NOT_IN_FORCE: {
    zh: '该结对共建现为“{stage}”，不能办理本事项。请先登记新的结对。',
    en: 'The twinning is {stage}, so this cannot be recorded. Agree it anew first.',
    next: { command: 'FormTwinning', role: 'PARTY_WORK' },
    rule: 'Both sides act while the twinning is in force',
    source: FLOW,
  },
  BRANCH_OF_ANOTHER_STATION: {
    zh: '党支部{branchId}不属于{stationId}。请核对供电所。',
    en: '{branchId} is not the branch of {stationId}. Check the station.',
    rule: 'A headquarters is twinned with the branch of the station',
    source: FLOW,
  },
  ANOTHER_BUREAU: {
    zh: '{headquartersId}与{stationId}不属于同一供电局。请选择本局的本部机构。',
    en: '{headquartersId} and {stationId} are not of the same bureau. Choose a unit of the bureau of the station.',
    rule: 'A station is twinned within its bureau',
    source: FLOW,
  },
  ENDS_BEFORE_IT_BEGINS: {
    zh: '结对自{on}起，截止日期{until}须在其后。请核对截止日期。',
    en: 'The twinning begins on {on} and cannot end on {until}. Check its last day.',
    rule: 'A twinning is agreed for a period',
    source: FLOW,
  },
  SAMES_INCOMPLETE: {
    severity: 'WARN',
    zh: '还有{gaps}项“四同”环节未登记。确需结束的，请说明理由后提交。',
    en: '{gaps} of the four sames are not tracked on one side or the other. If it is to end all the same, give the reason and send it again.',
    rule: 'No stage is missing on one side',
    source: SAMES,
  },
});

const resourceRefusals = defineRefusals({
  RESOURCE_KNOWN: {
    zh: '共享资源{resourceId}已经登记。如是另一项资源，请使用新的编号。',
    en: 'Resource {resourceId} is on record already. Another one takes another id.',
    rule: 'A resource is given once',
    source: FLOW,
  },
  RESOURCE_AFTER_THE_END: {
    zh: '结对共建期限至{until}，{on}已经期满，不能再提供资源。请先结束原结对，再登记新的结对。',
    en: 'The twinning runs until {until}, and {on} is after that, so nothing more is given. End it and agree it anew first.',
    next: { command: 'EndTwinning', role: 'PARTY_WORK' },
    rule: 'Resources are given while the twinning runs',
    source: FLOW,
  },
  RESOURCE_UNKNOWN: {
    zh: '该结对共建没有共享资源{resourceId}。请核对编号。',
    en: 'This twinning has no resource {resourceId}. Check the id.',
    rule: 'What was given is received and judged',
    source: FLOW,
  },
  RESOURCE_STATE: {
    zh: '共享资源{resourceId}现为“{state}”，本事项须在“{wanted}”时办理。请按提供、接收、评价的次序办理。',
    en: 'Resource {resourceId} is {state}; this is done when it is {wanted}. Follow the order: given, received, judged.',
    rule: 'Given, received, judged: in this order',
    source: FLOW,
  },
  OWN_RESOURCE: {
    zh: '共享资源{resourceId}由{givenBy}提供，不能由同一方接收或评价。请对方办理。',
    en: 'Resource {resourceId} was given by {givenBy}, which neither receives nor judges it. Ask the other side.',
    rule: 'The other side receives a resource and judges its use',
    source: FLOW,
  },
});

const samesRefusals = defineRefusals({
  REQUIREMENT_KNOWN: {
    zh: '工作要求{requirementId}已经提出。如是另一项要求，请使用新的编号。',
    en: 'Requirement {requirementId} is set already. Another one takes another id.',
    rule: 'A requirement is set once',
    source: SAMES,
  },
  REQUIREMENT_UNKNOWN: {
    zh: '该结对共建没有工作要求{requirementId}。请先提出该项要求。',
    en: 'This twinning has no requirement {requirementId}. Set it first.',
    next: { command: 'SetSharedRequirement', role: 'PARTY_WORK' },
    rule: 'What was required is tracked',
    source: SAMES,
  },
  QUARTER_OUTSIDE_AGREEMENT: {
    zh: '{quarter}不在结对期限（{from}至{until}）内。请核对季度。',
    en: '{quarter} lies outside the twinning, which runs from {from} to {until}. Check the quarter.',
    rule: 'A requirement belongs to a quarter of the twinning',
    source: SAMES,
  },
  REQUIREMENT_TRACKED: {
    zh: '{side}对工作要求{requirementId}的“{same}”已经登记。如需修改，请办理更正。',
    en: 'Requirement {requirementId} has “{same}” on record for {side} already. To change the words, correct the record.',
    rule: 'Each side tracks each same once',
    source: SAMES,
  },
  SAME_SKIPPED: {
    severity: 'WARN',
    zh: '{side}对工作要求{requirementId}尚未登记{missing}，不宜先登记“{same}”。请先补齐，确需先登记的请说明理由。',
    en: 'On requirement {requirementId}, {side} has not recorded {missing}, which come before “{same}”. Record them first, or give the reason and send it again.',
    rule: 'Required, deployed, checked, appraised: in this order',
    source: SAMES,
  },
  TRACKED_LATE: {
    severity: 'WARN',
    zh: '工作要求{requirementId}应在{dueOn}前落实，现为{on}。请说明逾期理由后提交。',
    en: 'Requirement {requirementId} was to be carried through by {dueOn}, and it is {on}. Give the reason and send it again.',
    rule: 'The four sames are carried through within the quarter',
    source: SAMES,
  },
});

const sames = labelsOf(fourSames);
export const twinningRefusals = defineRefusals(
  { ...agreementRefusals, ...resourceRefusals, ...samesRefusals },
  {
    stage: labelsOf(twinningStage),
    state: labelsOf(resourceState),
    wanted: labelsOf(resourceState),
    givenBy: labelsOf(twinningSide),
    side: labelsOf(twinningSide),
    same: sames,
    missing: sames,
  },
);
export type TwinningRefusal = keyof typeof twinningRefusals;
