import { defineRefusals } from '@zhudian/framework';
import { servingRefusals } from './serving.refusals';

const TASKS = 'T01–T05 任期四大目标任务；行有标尺';
const EXIT = 'N09, N13: 撤回后规范良好的自行运转';

export const postingRefusals = defineRefusals({
  ...servingRefusals,
  STEP_OUT_OF_ORDER: {
    zh: '五个步骤尚未全部完成：现在处于 {stage}，任命须在 {expected} 之后。',
    en: 'The five steps are not complete: the candidacy is at {stage}; an appointment comes after {expected}.',
    rule: 'Appointment only after application, recommendation, review and notice',
    source: 'S10 正式任职',
  },
  NOTICE_NOT_OVER: {
    zh: '公示于 {noticeEndedOn} 结束：任命日期与任职开始日期均不得早于该日。',
    en: 'The notice ended on {noticeEndedOn}: neither the appointment nor the start of the posting may be dated before it.',
    rule: 'Appointment only after the notice, by business date too',
    source: 'S09, S10',
  },
  SEGREGATION_OF_DUTIES: {
    zh: '{actor} 是该人选本人，不能任命自己。请由他人办理。',
    en: '{actor} is the candidate and may not appoint the own person. Let another person do it.',
    rule: 'Nobody decides on the own candidacy',
    source: 'S08, M13–M15: those who decide are not those who ask',
  },
  NOT_AS_ANNOUNCED: {
    zh: '任命的人员或供电所与公示不一致（公示：{personId}、{stationId}）。',
    en: 'Person or station differ from the notice ({personId}, {stationId}).',
    rule: 'What was announced is what is appointed',
    source: 'S09',
  },
  ALREADY_APPOINTED: {
    zh: '该人选已任命。',
    en: 'This candidate is appointed already.',
    rule: 'One posting per candidacy',
    source: 'S10',
  },
  PERSON_ALREADY_POSTED: {
    zh: '{personId} 已在任（任职 {postingId}），须先结束原任职。',
    en: '{personId} holds the posting {postingId}; end it first.',
    rule: 'One active posting per person',
    source: 'S10; design: reservations',
  },
  STATION_OCCUPIED: {
    zh: '{stationId} 已有在任第一书记（任职 {postingId}）。',
    en: '{stationId} has a First Secretary already (posting {postingId}).',
    rule: 'One active posting per station',
    source: 'S10; design: reservations',
  },
  TERM_OUT_OF_RANGE: {
    zh: '任期共须在 {least} 至 {most} 个月之间。',
    en: 'The whole term must be between {least} and {most} months.',
    rule: 'A posting lasts one to three years',
    source: '2015 notice on First Secretaries: 1–3 years (configuration)',
  },
  TERM_MUST_GROW: {
    zh: '延长后的结束日期须晚于 {plannedEndOn}。',
    en: 'The new end must be later than {plannedEndOn}.',
    rule: 'An extension extends',
    source: 'S10',
  },
  POSTING_NOT_ACTIVE: {
    zh: '该任职不在进行中（{stage}）。',
    en: 'The posting is not active ({stage}).',
    rule: 'Work on a posting happens while it is active',
    source: 'S10',
  },
  TASKS_RATIFIED: {
    zh: '目标任务已审定，此后的变更通过修订进行。',
    en: 'The target tasks are ratified; from now on they change by revision.',
    rule: 'Ratified tasks change by revision only',
    source: TASKS,
  },
  TASK_CATEGORY_MISSING: {
    zh: '缺少目标任务类别：{missing}。',
    en: 'There is no task in: {missing}.',
    rule: 'At least one task in each of the three named categories',
    source: TASKS,
  },
  WEIGHTS_NOT_100: {
    zh: '权重合计须为 100，现为 {sum}。',
    en: 'The weights must add up to 100, not {sum}.',
    rule: 'Weights add up to 100',
    source: TASKS,
  },
  TASK_NOT_MEASURABLE: {
    zh: '以下任务没有衡量标准：{tasks}。',
    en: 'These tasks have no measure: {tasks}.',
    rule: 'Goals are a yardstick',
    source: TASKS,
  },
  TASK_UNKNOWN: {
    zh: '没有已审定的任务 {taskId}。',
    en: 'There is no ratified task {taskId}.',
    rule: 'Progress is recorded on ratified tasks',
    source: TASKS,
  },
  TASKS_NOT_RATIFIED: {
    zh: '目标任务尚未审定，请直接设定，无需修订。',
    en: 'The target tasks are not ratified yet; set them, there is nothing to revise.',
    rule: 'Only what was ratified is revised',
    source: TASKS,
  },
  NOTHING_REVISED: {
    zh: '修订内容与现行目标任务完全相同。',
    en: 'The revision says what the target tasks say already.',
    rule: 'A revision changes something',
    source: TASKS,
  },
  HANDOVER_INCOMPLETE: {
    zh: '交接清单未完成：{open}。',
    en: 'The handover is not complete: {open}.',
    rule: 'A posting ends after a complete handover',
    source: EXIT,
  },
  END_BEFORE_START: {
    zh: '任职自 {startOn} 开始，结束日期不得更早。',
    en: 'The posting starts on {startOn}; it cannot end before.',
    rule: 'A posting ends after it has started',
    source: 'S10',
  },
  SUCCESSOR_MISSING: {
    zh: '尚未确定基层带头人。',
    en: 'No successor is named yet.',
    rule: 'A local leader is named before withdrawal',
    source: EXIT,
  },
  TERM_EVALUATION_MISSING: {
    zh: '任期评价结果尚未核定，或未评到离任前一个月（已评至 {through}）。',
    en: 'The term is not evaluated up to the month before the last day (evaluated through {through}).',
    rule: 'A posting ends after its term was evaluated',
    source: 'M08 挂任期绩效及综合考评',
  },
  OPEN_CLUES: {
    zh: '以下线索仍由离任者负责：{clues}。请先了结或转由他人负责。',
    en: 'These clues are still with the one who leaves: {clues}. Close them or reassign them first.',
    rule: 'Nobody leaves open clues behind',
    source: 'I18 提供线索及依据; N09',
  },
});
export type PostingRefusal = keyof typeof postingRefusals;
