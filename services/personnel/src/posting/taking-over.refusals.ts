import { defineRefusals } from '@zhudian/framework';

const OPENING = 'S10 正式任职；opening balance of a bureau that begins';

/** What may be refused of the takeover of a posting that was under way. */
export const takingOverRefusals = defineRefusals({
  ALREADY_TAKEN_OVER: {
    zh: '该任职已经接入（任职编号{postingId}），不能重复接入。内容有误的，请办理更正。',
    en: 'This posting is taken over already, as {postingId}. Where it is wrong, correct it.',
    rule: 'A posting is taken over once',
    source: OPENING,
  },
  START_NOT_BEFORE_TAKEOVER: {
    zh: '到任日期{startOn}不早于接入日期{takenOverOn}，不属于期初在任。请改正日期，或按五个步骤办理任命。',
    en: 'The start {startOn} is not before the takeover on {takenOverOn}, so the posting was not under way. Correct the day, or appoint through the five steps.',
    next: { command: 'AppointSecretary', role: 'PARTY_COMMITTEE' },
    rule: 'What is taken over was under way',
    source: OPENING,
  },
  END_NOT_AFTER_TAKEOVER: {
    zh: '计划结束日期{plannedEndOn}不晚于接入日期{takenOverOn}，任期已满。已批准延期的，请填写延期后的结束日期。',
    en: 'The planned end {plannedEndOn} is not after the takeover on {takenOverOn}, so the term is over. Where it was extended, give the end of the extension.',
    rule: 'What is taken over goes on',
    source: OPENING,
  },
  TERM_TOO_SHORT: {
    zh: '任期不得少于{least}个月。请核对到任日期与计划结束日期。',
    en: 'A term lasts at least {least: month/months}. Check the start and the planned end.',
    rule: 'A posting lasts as long as the rules of its start ask for',
    source: 'S10; rules in force on the day of the start',
  },
  STATION_RUN_HERE: {
    zh: '{stationId}在本系统已有过任职记录，不再办理期初接入。请按五个步骤办理任命。',
    en: 'This log has had a posting at {stationId}, so none is taken over there. Appoint through the five steps.',
    next: { command: 'AppointSecretary', role: 'PARTY_COMMITTEE' },
    rule: 'An opening balance comes before everything else',
    source: OPENING,
  },
  BEGUN_SINCE_REGISTERED: {
    zh: '到任日期{startOn}晚于{stationId}在本系统登记之日{knownSince}，应按五个步骤办理任命。任命已在本系统之外办结的，请说明理由。',
    en: 'The start {startOn} is later than {knownSince}, since when {stationId} is in this system, so the five steps are taken here. If the appointment was made outside of it, say why.',
    rule: 'What begins in the system goes through its steps',
    source: OPENING,
    severity: 'WARN',
  },
});
