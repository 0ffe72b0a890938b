import { candidacyStage, labelsOf, postingStage } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';
import { appointableRefusals } from '../shared/appointable';
import { endingRefusals } from './ending.refusals';
import { fitRefusals } from './fit.refusals';
import { memberRefusals } from './member.refusals';
import { servingRefusals } from './serving.refusals';
import { takingOverRefusals } from './taking-over.refusals';
import { tasksRefusals } from './tasks.refusals';

export const postingRefusals = defineRefusals(
  {
    ...servingRefusals,
    ...tasksRefusals,
    ...fitRefusals,
    ...appointableRefusals,
    ...memberRefusals,
    ...takingOverRefusals,
    STEP_OUT_OF_ORDER: {
      zh: '五个步骤尚未全部完成：该人选现处于“{stage}”环节，任命须在“{expected}”之后。请先完成前面的步骤。',
      en: 'The five steps are not complete: the candidacy is at “{stage}”; an appointment comes after “{expected}”. Complete the steps before first.',
      instead: {
        'stage=NONE': {
          zh: '该人选尚未报名，不能任命。请先按五个步骤办理。',
          en: 'Nobody has applied under this id, so nobody can be appointed. Take the five steps first.',
        },
      },
      rule: 'Appointment only after application, recommendation, review and notice',
      source: 'S10 正式任职',
    },
    NOTICE_NOT_OVER: {
      zh: '公示于{noticeEndedOn}结束，任命日期与到任日期均不得早于该日。请改正日期。',
      en: 'The notice ended on {noticeEndedOn}: neither the appointment nor the start of the posting may be dated before it. Correct the dates.',
      rule: 'Appointment only after the notice, by business date too',
      source: 'S09, S10',
    },
    SEGREGATION_OF_DUTIES: {
      zh: '您是该人选本人，按回避要求不能任命自己。请由他人办理。',
      en: 'You are the candidate and may not appoint yourself. Ask another person to do it.',
      rule: 'Nobody decides on the own candidacy',
      source: 'S08, M13–M15: those who decide are not those who ask',
    },
    NOT_AS_ANNOUNCED: {
      zh: '任命的人员或供电所与公示不一致，公示的是{personId}、{stationId}。请按公示任命，或重新办理公示。',
      en: 'Person or station differ from the notice, which announced {personId} for {stationId}. Appoint what was announced, or publish another notice.',
      rule: 'What was announced is what is appointed',
      source: 'S09',
    },
    ALREADY_APPOINTED: {
      zh: '该人选已经正式任职，不能重复任命。请核对人选编号。',
      en: 'This candidate is appointed already. Check the id of the candidacy.',
      rule: 'One posting per candidacy',
      source: 'S10',
    },
    PERSON_ALREADY_POSTED: {
      zh: '{personId}已在任（任职编号{postingId}）。请党建人事部门先办理原任职的结束。',
      en: '{personId} holds the posting {postingId}. The Party-work department must end it first.',
      next: { command: 'EndPosting', role: 'PARTY_WORK' },
      rule: 'One active posting per person',
      source: 'S10; design: reservations',
    },
    STATION_OCCUPIED: {
      zh: '{stationId}已有在任第一书记（任职编号{postingId}）。请党建人事部门先办理该任职的结束。',
      en: '{stationId} has a First Secretary already (posting {postingId}). The Party-work department must end that posting first.',
      next: { command: 'EndPosting', role: 'PARTY_WORK' },
      rule: 'One active posting per station',
      source: 'S10; design: reservations',
    },
    TERM_OUT_OF_RANGE: {
      zh: '任期连同延长共不得超过{most}个月。请调整结束日期。',
      en: 'The whole term, extensions included, must not exceed {most: month/months}. Change its end.',
      rule: 'A posting lasts three years at most',
      source: 'S10; 2015 notice on First Secretaries: 1–3 years (configuration)',
    },
    TERM_MUST_GROW: {
      zh: '延长后的结束日期须晚于原计划结束日期{plannedEndOn}。请填写更晚的日期。',
      en: 'The new end must be later than {plannedEndOn}. Give a later day.',
      rule: 'An extension extends',
      source: 'S10',
    },
    POSTING_NOT_ACTIVE: {
      zh: '该任职现为“{stage}”，不能办理此项。请核对任职编号。',
      en: 'The posting is “{stage}”, so this cannot be done. Check the id of the posting.',
      instead: {
        'stage=NONE': {
          zh: '没有这一任职，不能办理此项。请核对任职编号。',
          en: 'There is no such posting. Check its id.',
        },
      },
      rule: 'Work on a posting happens while it is active',
      source: 'S10',
    },
    ...endingRefusals,
  },
  {
    stage: { ...labelsOf(candidacyStage), ...labelsOf(postingStage) },
    expected: labelsOf(candidacyStage),
  },
);
export type PostingRefusal = keyof typeof postingRefusals;
