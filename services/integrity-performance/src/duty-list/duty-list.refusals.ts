import { dutyListKind, labelsOf } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';

const LISTS = 'I02 两个清单';
const BREAKDOWN = 'I03 责任分解和传递';
const TWO_DUTIES = 'I01 一岗双责';
const COVERAGE = 'I04 落实干部和党员';
const LANDING = 'I22 主体责任和监督责任';

export const dutyListRefusals = defineRefusals(
  {
    BRANCH_OF_ANOTHER_STATION: {
      zh: '{branchId}不是{stationId}的党支部。请核对党支部和供电所编号。',
      en: '{branchId} is not the branch of {stationId}. Check both ids.',
      rule: 'The lists are those of the branch of the station',
      source: LISTS,
    },
    LIST_DRAFTED: {
      zh: '{year}年{kind}已经起草。如需变更，请办理事项调整。',
      en: 'The {kind} of {year} is drafted already. To change it, revise its entries.',
      rule: 'Each list is drafted once a year',
      source: LISTS,
    },
    ENTRY_KNOWN: {
      zh: '清单事项编号{entries}重复。请为每个事项使用不同的编号。',
      en: '{entries: is an entry that is/are entries that are} there already. Each entry takes an id of its own.',
      rule: 'Each entry has its own id',
      source: LISTS,
    },
    ENTRY_DUE_OUTSIDE_YEAR: {
      zh: '清单事项{entries}的期限不在{year}年内。请填写当年的日期。',
      en: '{entries: is/are} not due within {year}. Give a day of that year.',
      rule: 'What a year asks is due within it',
      source: LISTS,
    },
    ENTRY_UNKNOWN: {
      zh: '清单中没有事项{entryId}。请核对事项编号。',
      en: 'The lists hold no entry {entryId}. Check its id.',
      rule: 'What is broken down stands in the lists',
      source: BREAKDOWN,
    },
    ENTRY_PERFORMED: {
      zh: '清单事项{entryId}已经落实，不能再办理。如登记有误，请办理更正或撤销。',
      en: 'Entry {entryId} is performed already. If that is wrong, correct or annul it.',
      rule: 'An entry is performed once',
      source: LANDING,
    },
    NOT_IN_BRANCH: {
      zh: '{personId}不是本支部的干部或党员。请将事项分解给本支部人员。',
      en: '{personId} is neither a cadre nor a member of the branch. Give the entry to one of them.',
      rule: 'Duties are those of the cadres and members of the branch',
      source: COVERAGE,
    },
    DUTY_UNSTATED: {
      zh: '清单事项{entryId}未写明职责。请填写业务职责或廉洁职责。',
      en: 'Entry {entryId} states no duty. Give the business duty, the integrity duty or both.',
      rule: 'An entry says what the duty is',
      source: TWO_DUTIES,
    },
    ONE_DUTY_ONLY: {
      zh: '干部{persons}的事项未同时写明业务职责和廉洁职责。请两项都填写。',
      en: '{persons: is a cadre and has/are cadres and have} one duty only. Give the business duty and the integrity duty.',
      rule: 'One post, two duties',
      source: TWO_DUTIES,
    },
    CADRE_WITHOUT_DUTY: {
      zh: '干部{persons}在清单中没有事项。请先分解到人。',
      en: '{persons: is a cadre and has/are cadres and have} no entry in the lists. Give one to each first.',
      next: { command: 'AssignDutyEntry', role: 'BRANCH_SECRETARY' },
      rule: 'Every cadre has a duty',
      source: COVERAGE,
    },
    MEMBER_WITHOUT_DUTY: {
      severity: 'WARN',
      zh: '党员{persons}在清单中没有事项。请分解到人；确无事项的，请说明理由后提交。',
      en: '{persons: is a member and has/are members and have} no entry in the lists. Give one to each, or give the reason and send it again.',
      rule: 'Members carry the duty, too',
      source: COVERAGE,
    },
    LIST_KIND_MISSING: {
      zh: '尚未起草{kinds}。请先起草，再提交会议表决。',
      en: 'These are not drafted: {kinds}. Draft them first.',
      next: { command: 'DraftDutyList', role: 'BRANCH_SECRETARY' },
      rule: 'Both lists exist',
      source: LISTS,
    },
    ENTRY_UNOWNED: {
      zh: '清单事项{entries}尚未分解到人。请先确定责任人。',
      en: '{entries: is/are} nobody’s. Give each entry to a person first.',
      next: { command: 'AssignDutyEntry', role: 'BRANCH_SECRETARY' },
      rule: 'Every entry is somebody’s',
      source: BREAKDOWN,
    },
    ENTRY_UNACKNOWLEDGED: {
      zh: '清单事项{entries}尚未由本人签收。请责任人先签收确认。',
      en: '{entries: is/are} not acknowledged. The persons acknowledge their entries first.',
      next: { command: 'AcknowledgeDutyEntry', role: 'STAFF' },
      rule: 'Every entry is acknowledged by its person',
      source: BREAKDOWN,
    },
    NOT_THE_OWNER: {
      zh: '该事项由{personId}负责，应由其本人签收。请由本人办理。',
      en: 'The entry is that of {personId}, who alone acknowledges it.',
      rule: 'Nobody acknowledges for somebody else',
      source: BREAKDOWN,
    },
    MOTION_NOT_CARRIED: {
      zh: '会议{meetingId}没有通过议题{motionId}，或者不是本支部的会议。请核对，或先提交会议表决。',
      en: 'Meeting {meetingId} is not one of this branch, or did not carry motion {motionId}. Check both, or put it to the vote first.',
      next: { command: 'DecideMotion', role: 'BRANCH_SECRETARY' },
      rule: 'The lists are adopted by a meeting of the branch',
      source: LISTS,
    },
    VOTED_BEFORE_DRAFTED: {
      zh: '会议{meetingId}于{heldOn}召开，早于清单的起草日期{draftedOn}，不可能表决该清单。请选择表决该清单的会议，或先提交会议表决。',
      en: 'Meeting {meetingId} was held on {heldOn}, before the lists were drafted on {draftedOn}, and cannot have voted on them. Name the meeting that did, or put the lists to the vote first.',
      next: { command: 'DecideMotion', role: 'BRANCH_SECRETARY' },
      rule: 'What a meeting carries was drafted',
      source: LISTS,
    },
    LISTS_ADOPTED: {
      zh: '{year}年“两个清单”已经通过。如需变更，请办理事项调整。',
      en: 'The lists of {year} are adopted already. To change them, revise their entries.',
      rule: 'The lists of a year are adopted once',
      source: LISTS,
    },
    LISTS_NOT_ADOPTED: {
      zh: '{year}年“两个清单”尚未经会议通过，不能登记落实。请先办理通过。',
      en: 'The lists of {year} are not adopted, so nothing in them is performed. Adopt them first.',
      next: { command: 'AdoptDutyLists', role: 'BRANCH_SECRETARY' },
      rule: 'What is performed was adopted',
      source: LANDING,
    },
    DUTY_LATE: {
      severity: 'WARN',
      zh: '清单事项{entryId}应在{dueOn}前落实，现为{on}。请说明逾期理由后提交。',
      en: 'Entry {entryId} was due on {dueOn}, and it is {on}. Give the reason and send it again.',
      rule: 'Duties are performed in time',
      source: LANDING,
    },
  },
  { kind: labelsOf(dutyListKind), kinds: labelsOf(dutyListKind) },
);
export type DutyListRefusal = keyof typeof dutyListRefusals;
