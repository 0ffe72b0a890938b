import { branchWorkArea, committeeOffice, labelsOf } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';
import { electionRefusals } from './election.refusals';

const OFFICES = '中国共产党支部工作条例（试行） 2018：书记、副书记和委员的设置';
const TERM = '中国共产党基层组织选举工作条例 2020; 中国共产党支部工作条例（试行） 2018：每届任期3年';

export const committeeRefusals = defineRefusals(
  {
    ...electionRefusals,
    NO_ELECTION_YET: {
      zh: '党支部{branchId}尚未登记选举结果或任职批准。请党支部书记先登记选举，再由县级供电企业党委登记任职。',
      en: 'No election, or no approval of offices, is on record for {branchId}. Record the election first, then the offices.',
      next: { command: 'HoldElection', role: 'BRANCH_SECRETARY' },
      rule: 'Offices and terms follow from an election',
      source: OFFICES,
    },
    NOT_COMMITTEE_MEMBER: {
      zh: '{persons}不是现任支部委员。请核对人员编号。',
      en: '{persons: holds/hold} no seat in the committee. Check the ids of the persons.',
      rule: 'Work of a committee is given to its members',
      source: 'B01 明确支委委员职责',
    },
    OFFICES_INCOMPLETE: {
      zh: '当选的{persons}尚未列入任职分工。请补齐后重新提交。',
      en: '{persons: was elected and has/were elected and have} no office in this list. Add what is missing and send it again.',
      rule: 'Everybody who was elected has an office',
      source: OFFICES,
    },
    OFFICE_FILLED_TWICE: {
      zh: '职务“{offices}”各由一人担任，现列了不止一人。请核对任职分工。',
      en: 'One person each holds {offices}, and more than one is listed. Check the list.',
      rule: 'An office is held by one person',
      source: OFFICES,
    },
    SECRETARY_MISSING: {
      zh: '任职分工中没有党支部书记。请列明书记后重新提交。',
      en: 'The list names no branch secretary. Name one and send it again.',
      rule: 'Every branch has a secretary',
      source: OFFICES,
    },
    AREA_TAKEN: {
      zh: '“{area}”已由{personId}分管，每项工作只由一人分管。请先调整其分工。',
      en: '{personId} has {area} already, and an area has one owner. Change the duties of that member first.',
      rule: 'An area of work has one owner',
      source: 'B02 分工负责制',
    },
    MOTION_NOT_CARRIED: {
      zh: '会议{meetingId}没有通过议题{motionId}。议事规则须经本支部会议表决通过，请先登记表决。',
      en: 'No motion {motionId} was carried in {meetingId}. Rules of procedure are adopted by a meeting of the branch: record its vote first.',
      next: { command: 'DecideMotion', role: 'BRANCH_SECRETARY' },
      rule: 'Rules of procedure are adopted by a meeting',
      source: 'B03 支委会议事规则',
    },
    EXTENSION_NOT_LATER: {
      zh: '延长至{until}不晚于现任期届满日{termEndsOn}。请核对批准文件所载日期。',
      en: 'The term already ends on {termEndsOn}, no earlier than {until}. Check the day in the approval.',
      rule: 'An extension ends later than the term',
      source: TERM,
    },
    EXTENSION_TOO_LONG: {
      severity: 'WARN',
      zh: '延长至{until}，超过一般不超过一年的期限（至{most}）。如上级党组织已批准，请说明理由后提交。',
      en: 'As a rule a term is extended by a year at most, to {most}; this says {until}. If it is approved, give the reason and send it again.',
      rule: 'As a rule a term is extended by a year at most',
      source: TERM,
    },
  },
  { area: labelsOf(branchWorkArea), offices: labelsOf(committeeOffice) },
);
export type CommitteeRefusal = keyof typeof committeeRefusals;
