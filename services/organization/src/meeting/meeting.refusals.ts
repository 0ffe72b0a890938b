import { labelsOf, meetingKind, meetingStage } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';
import { groupMeetingRefusals } from './group-meeting.refusals';
import { rectificationRefusals } from './rectification.refusals';

const RULES = '中国共产党支部工作条例（试行） 2018';
const VOTING = `${RULES} art. 11`;

export const meetingRefusals = defineRefusals(
  {
    MEETING_STAGE: {
      zh: '该会议现为“{stage}”，本事项须在“{stages}”时办理。请核对会议编号。',
      en: 'The meeting stands at “{stage}”; this is done at “{stages}”. Check the id of the meeting.',
      rule: 'A meeting is planned, held and minuted in this order; one that is planned may be cancelled',
      source: RULES,
    },
    BRANCH_OF_ANOTHER_STATION: {
      zh: '党支部{branchId}不属于{stationId}。请填写该支部所在的供电所。',
      en: 'The branch {branchId} is not that of {stationId}. Name the station of the branch.',
      rule: 'A meeting is the business of the station of its branch',
      source: RULES,
    },
    PLANNED_IN_THE_PAST: {
      zh: '计划日期{plannedOn}早于办理日期{on}。请填写当日或之后的日期；补录时请填写当时的发生日期。',
      en: 'The planned day {plannedOn} lies before {on}. Give that day or a later one; a late entry is dated by the day of the plan.',
      rule: 'A meeting is planned before it is held',
      source: 'B07 三会一课',
    },
    NOBODY_EXPECTED: {
      zh: '截至{on}，党支部{branchId}的名册中没有党员。请先将党员编入支部。',
      en: 'On {on} the roll of the branch {branchId} has no members. Add the members first.',
      rule: 'A meeting is made up of those on the roll of its day',
      source: RULES,
    },
    NO_COMMITTEE: {
      zh: '截至{on}，党支部{branchId}没有支部委员会。请将事项直接提交支部党员大会。',
      en: 'On {on} the branch {branchId} has no committee. Put the matter to the general meeting.',
      next: { command: 'PlanMeeting', role: 'BRANCH_SECRETARY' },
      rule: 'Where there is no committee, matters go to the members directly',
      source: `${RULES} art. 12`,
    },
    COUNTED_TWICE: {
      zh: '{persons}在到会、列席、请假中重复登记。请每人只登记一次。',
      en: '{persons: is/are} counted more than once among those present, observing and excused. Count each person once.',
      rule: 'Everybody is present, observing or excused',
      source: RULES,
    },
    NOT_EXPECTED_THERE: {
      zh: '{persons}不在本次会议的应到会或到会人员中。请核对名册；列席人员请登记为列席。',
      en: '{persons: does/do} not belong to this meeting by the roll of its day. Check the roll; guests are recorded as observers.',
      rule: 'Only those on the roll of the day are counted',
      source: RULES,
    },
    OBSERVER_IS_EXPECTED: {
      zh: '{persons}属于应到会人员，不能登记为列席。请登记为到会。',
      en: '{persons: is expected at the meeting and cannot be an observer/are expected at the meeting and cannot be observers}. Record whoever is there as present.',
      rule: 'Observers have no seat in the meeting',
      source: RULES,
    },
    OFFICER_ABSENT: {
      zh: '{persons}主持或记录会议，却未登记到会或列席。请核对到会情况。',
      en: '{persons: chairs or records the meeting and is/chair or record the meeting and are} neither present nor observing. Check who was there.',
      rule: 'Chair and recorder are at the meeting',
      source: `${RULES} art. 14`,
    },
    KIND_DECIDES_NOTHING: {
      zh: '“{kind}”不表决议题。请提交支部党员大会表决。',
      en: 'A {kind} puts nothing to the vote. Take the motion to a general meeting.',
      rule: 'General meetings decide',
      source: RULES,
    },
    NOT_ON_THE_DAY: {
      zh: '会议于{heldOn}召开，本事项的发生日期为{on}。请按会议当日登记。',
      en: 'The meeting was held on {heldOn}, and this is dated {on}. Date it by the day of the meeting.',
      rule: 'What happens in a meeting happens on its day',
      source: RULES,
    },
    MOTION_ALREADY_DECIDED: {
      zh: '议题{motionId}已经表决。如是另一议题，请使用新的编号。',
      en: 'The motion {motionId} has been decided. Another motion takes another id.',
      rule: 'A motion is decided once',
      source: VOTING,
    },
    NO_QUORUM: {
      zh: '有表决权的人员应到{eligible}人，实到{present}人，不足半数，不能表决。本次会议可以记录，请另行召开会议表决。',
      en: 'Of {eligible} entitled to vote, {present: is/are} present: fewer than half, so no vote may be taken. The meeting can be recorded; put the motion to another meeting.',
      rule: 'Half of those entitled must be present to vote',
      source: VOTING,
    },
    NO_QUORUM_BY_RULES: {
      zh: '支部委员应到{eligible}人，实到{present}人；按第{version}版支委会议事规则须有{needed}人到会，不能表决。本次会议可以记录，请另行召开会议表决。',
      en: 'Entitled to vote in the committee: {eligible}; present: {present}. Version {version} of its rules of procedure asks for {needed}, so no vote may be taken. The meeting can be recorded; put the motion to another meeting.',
      next: { command: 'PlanMeeting', role: 'BRANCH_SECRETARY' },
      rule: 'A committee decides by the rules of procedure that the members have adopted',
      source: 'B03 支委会议事规则',
    },
    VOTES_EXCEED_PRESENT: {
      zh: '共计{cast}票，超过实到的有表决权人数{present}。请核对票数。',
      en: '{cast: vote was/votes were} cast, more than {present: voter was/voters were} present. Check the count.',
      rule: 'Nobody votes twice, and nobody votes without the right to',
      source: VOTING,
    },
    NO_PRIOR_COMMITTEE: {
      severity: 'WARN',
      zh: '议题{motionId}须先经支部委员会通过，未见支委会在此之前通过的议题。请注明支委会会议和议题；确未经支委会的，请说明理由后提交。',
      en: 'The committee carries an important matter before the members vote on it, and for {motionId} no motion that it had carried by then is named. Name its meeting and motion, or give the reason and send it again.',
      next: { command: 'PlanMeeting', role: 'BRANCH_SECRETARY' },
      rule: 'Important matters pass the committee first',
      source: `${RULES} art. 12`,
    },
    STUDY_NOT_COVERED: {
      zh: '尚未登记学习内容与效果检验。请先登记学习情况，再归档会议记录。',
      en: 'What was studied, and its effect, are not recorded. Record them before the minutes.',
      next: { command: 'CoverStudy', role: 'BRANCH_SECRETARY' },
      rule: 'A study session has material and a check of its effect',
      source: 'B11 提高学习效果',
    },
    ...groupMeetingRefusals,
    ...rectificationRefusals,
  },
  { kind: labelsOf(meetingKind), stage: labelsOf(meetingStage), stages: labelsOf(meetingStage) },
);
export type MeetingRefusal = keyof typeof meetingRefusals;
