import { labelsOf, shortfallStanding, standardStage } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';
import { shortfallRefusals } from './shortfall.refusals';

const REGISTER = 'N19 建立健全务实管用的制度 (proposed)';
const IN_PLACE = 'B18 到位标准';

const versionRefusals = defineRefusals({
  STANDARD_DRAFTED: {
    zh: '标准制度{standardId}已经起草。如是另一项，请使用新的编号。',
    en: 'Standard {standardId} is drafted already. Another one takes another id.',
    rule: 'A standard is drafted once, and revised afterwards',
    source: REGISTER,
  },
  BRANCH_OF_ANOTHER_STATION: {
    zh: '党支部{branchId}不属于{stationId}。请核对供电所。',
    en: '{branchId} is not the branch of {stationId}. Check the station.',
    rule: 'A standard is that of a station and its branch',
    source: REGISTER,
  },
  STANDARD_STAGE: {
    zh: '该标准制度现为“{stage}”，本事项须在“{wanted}”时办理。请先办理前一步骤。',
    en: 'The standard is {stage}; this is done when it is {wanted}. Take the step before it first.',
    rule: 'Drafted, adopted, checked and revised, repealed: in this order',
    source: REGISTER,
  },
  DRAFT_OPEN: {
    zh: '第{version}版草案尚未通过。请先将其提交会议通过，或者撤销该草案。',
    en: 'The draft of version {version} is not adopted yet. Put it to a meeting, or annul it.',
    next: { command: 'AdoptStandard', role: 'BRANCH_SECRETARY' },
    rule: 'One version is drafted at a time',
    source: REGISTER,
  },
  NO_DRAFT: {
    zh: '没有待通过的草案。请先起草修订稿。',
    en: 'No draft waits for adoption. Draft the next version first.',
    next: { command: 'ReviseStandard', role: 'STATION' },
    rule: 'What is adopted was drafted',
    source: REGISTER,
  },
  MOTION_NOT_CARRIED: {
    zh: '会议{meetingId}没有表决通过议题{motionId}，或者不是本支部的会议。请核对会议和议题。',
    en: 'Meeting {meetingId} did not carry motion {motionId}, or is not one of this branch. Check both.',
    rule: 'A standard is adopted by a meeting of the branch',
    source: REGISTER,
  },
  VOTED_BEFORE_DRAFTED: {
    zh: '会议{meetingId}于{heldOn}召开，早于草案的起草日期{draftedOn}，不可能表决该草案。请选择表决该草案的会议，或先提交会议表决。',
    en: 'Meeting {meetingId} was held on {heldOn}, before the draft of {draftedOn}, and cannot have voted on it. Name the meeting that did, or put the draft to the vote first.',
    next: { command: 'DecideMotion', role: 'BRANCH_SECRETARY' },
    rule: 'What a meeting carries was drafted',
    source: REGISTER,
  },
  IN_FORCE_BEFORE_ADOPTION: {
    zh: '标准制度于{on}通过，不能自{from}起施行。请核对施行日期。',
    en: 'Adopted on {on}, the standard cannot be in force from {from}. Check the day.',
    rule: 'A standard binds nobody before it is adopted',
    source: REGISTER,
  },
  NOT_AFTER_FORMER: {
    zh: '上一版自{former}起施行，本版须在其后施行，现填写{from}。请核对施行日期。',
    en: 'The former version is in force from {former}; this one begins after that, not on {from}. Check the day.',
    rule: 'A version supersedes the one that is in force',
    source: REGISTER,
  },
  SHORTFALLS_OPEN: {
    severity: 'WARN',
    zh: '以下不到位问题尚未销号：{shortfalls}。确需废止的，请说明理由后提交。',
    en: 'These shortfalls are not closed: {shortfalls}. If the standard is to be repealed all the same, give the reason and send it again.',
    rule: 'What was found is followed to its end',
    source: IN_PLACE,
  },
});

const stages = labelsOf(standardStage);
const standings = labelsOf(shortfallStanding);
export const standardRefusals = defineRefusals(
  { ...versionRefusals, ...shortfallRefusals },
  { stage: stages, standing: standings, wanted: { ...stages, ...standings } },
);
export type StandardRefusal = keyof typeof standardRefusals;
