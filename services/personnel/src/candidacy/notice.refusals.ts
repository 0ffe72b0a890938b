import { defineRefusals } from '@zhudian/framework';
import { appointableRefusals } from '../shared/appointable';

/** What may be refused of the notice and of objections to it. */
export const noticeRefusals = defineRefusals({
  ...appointableRefusals,
  NOTICE_TOO_SHORT: {
    zh: '公示须满{required}个工作日，目前仅满{worked}个。请党建人事部门于{earliestEnd}或之后办理公示结束。',
    en: 'The notice must run for {required: working day/working days}; only {worked: has/have} passed. The Party-work department may close it on or after {earliestEnd}.',
    next: { command: 'CloseNotice', role: 'PARTY_WORK' },
    rule: 'Pre-appointment notice of at least five working days; the day after publication is day 1',
    source: '党政领导干部选拔任用工作条例 2014 art. 41 / 2019 art. 42, by analogy; S09',
  },
  CALENDAR_YEAR_UNKNOWN: {
    zh: '日历版本{calendarVersion}不含{year}年，不能确定工作日。请本局党建人事部门或系统管理员先公布该年的日历。',
    en: 'The calendar {calendarVersion} does not cover {year}, so its working days are not certain. The Party-work department or an administrator of the bureau must publish that year first.',
    next: { command: 'PublishCalendar', role: 'PARTY_WORK' },
    rule: 'Working days are never guessed',
    source: 'domain: calendar traps',
  },
  OBJECTION_OPEN: {
    zh: '公示期间收到的异议{open}尚未核查办结。请纪检监察部门先提出核查结论，再由党建人事部门办理公示结束。',
    en: 'These objections raised during the notice are unresolved: {open}. Discipline inspection must record its findings before the Party-work department closes the notice.',
    next: { command: 'ResolveObjection', role: 'DISCIPLINE' },
    rule: 'Every objection is investigated before the notice closes',
    source: 'S09',
  },
  OBJECTION_UPHELD: {
    zh: '公示异议经核查属实且影响任职，该人选的选派程序已终止。请另行确定人选。',
    en: 'An objection was upheld, so this candidacy has ended. Choose another candidate.',
    rule: 'An upheld objection ends the candidacy',
    source: 'S09',
  },
  OBJECTION_ALREADY_RAISED: {
    zh: '异议{objectionId}已经提出，正在等待核查。如有新的异议，请使用新的编号。',
    en: 'The objection {objectionId} is raised already and awaits its finding. A new objection needs a new id.',
    next: { command: 'ResolveObjection', role: 'DISCIPLINE' },
    rule: 'An objection is raised once and resolved once',
    source: 'S09',
  },
  OBJECTION_UNKNOWN: {
    zh: '没有待核查的异议{objectionId}。请核对异议编号。',
    en: 'There is no open objection {objectionId}. Check its id.',
    rule: 'An objection is raised once and resolved once',
    source: 'S09',
  },
});
