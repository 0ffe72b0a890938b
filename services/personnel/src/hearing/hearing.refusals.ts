import { hearingStage, labelsOf } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';
import { problemRefusals } from './problem.refusals';

const MONTHLY = 'M01 至少每月召开一次专题会议';
const REPORTS = 'M02 工作汇报';

export const hearingRefusals = defineRefusals(
  {
    ...problemRefusals,
    HEARING_ALREADY_SCHEDULED: {
      zh: '该次会议已经安排。当月另行召开的，请使用下一个序号。',
      en: 'This hearing is scheduled already. Another one in the month takes the next number.',
      next: { command: 'ScheduleHearing', role: 'PARTY_WORK' },
      rule: 'A hearing is scheduled once',
      source: MONTHLY,
    },
    NOT_IN_THE_MONTH: {
      zh: '{on}不在{month}之内。请改正会议日期或所属月份。',
      en: 'The day {on} is not in {month}. Correct the day or the month.',
      rule: 'A hearing is held in the month that it counts for',
      source: MONTHLY,
    },
    HEARING_OUT_OF_ORDER: {
      zh: '该次会议现为“{stage}”，此项须在“{expected}”时办理。请先完成前一环节。',
      en: 'The hearing is at “{stage}”; this is done at “{expected}”. Complete the step before first.',
      instead: {
        'stage=NONE': {
          zh: '该次会议尚未安排，不能办理此项。请党建人事部门先安排会议。',
          en: 'This hearing is not scheduled yet. The Party-work department must schedule it first.',
        },
      },
      rule: 'Scheduled, held, closed: one after the other',
      source: MONTHLY,
    },
    NOT_THE_SECRETARY: {
      zh: '此项由该任职的第一书记本人办理。请由本人登录后提交。',
      en: 'This is done by the First Secretary of the posting. That person must sign in and do it.',
      rule: 'The First Secretary reports in person',
      source: REPORTS,
    },
    POSTING_NOT_ACTIVE: {
      zh: '以下第一书记（任职编号）在{on}不在任：{postings}。请核对名单或会议日期。',
      en: 'These postings are not served on {on}: {postings}. Check the list or the day.',
      rule: 'Heard or excused are those who serve on the day',
      source: REPORTS,
    },
    HEARD_AND_EXCUSED: {
      zh: '以下第一书记（任职编号）既列为已汇报又列为请假，或重复列出：{postings}。请改正名单，每人只列一次。',
      en: 'These postings are named twice, or both as heard and as excused: {postings}. Name each of them once.',
      rule: 'A posting is either heard or excused',
      source: REPORTS,
    },
    REPORT_NOT_SUBMITTED: {
      zh: '以下第一书记（任职编号）尚未提交工作汇报：{postings}。请本人先行提交，或列为请假并说明事由。',
      en: 'These postings have handed in no report: {postings}. Let them report first, or excuse them with a reason.',
      next: { command: 'SubmitWorkReport', role: 'FIRST_SECRETARY' },
      rule: 'Who is heard has reported',
      source: REPORTS,
    },
    REPORT_MISSING: {
      zh: '以下在任第一书记（任职编号）既未汇报工作，也未履行请假手续：{missing}。请党建人事部门补记请假事由后，再办结会议。',
      en: 'These serving First Secretaries (postings) neither reported nor were excused: {missing}. The Party-work department must record an excuse before the meeting is closed.',
      next: { command: 'ExcuseAbsence', role: 'PARTY_WORK' },
      rule: 'Every active posting is heard, or its excuse recorded',
      source: 'M02; the source does not say that everybody is heard every month, so an excuse is enough',
    },
    ALREADY_ACCOUNTED: {
      zh: '任职编号{postingId}的第一书记已汇报或已履行请假手续。请核对名单。',
      en: 'The posting {postingId} has been heard or excused already. Check the list.',
      rule: 'A posting is either heard or excused',
      source: REPORTS,
    },
  },
  { stage: labelsOf(hearingStage), expected: labelsOf(hearingStage) },
);
export type HearingRefusal = keyof typeof hearingRefusals;
