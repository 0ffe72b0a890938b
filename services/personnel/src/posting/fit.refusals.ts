import { labelsOf, skill } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';

const FIT = 'S15 人岗相宜';

/** What may be refused of the review of how a person fitted the post. */
export const fitRefusals = defineRefusals(
  {
    FIT_ALREADY_REVIEWED: {
      zh: '该次任职已完成人岗相宜复核，不能重复办理。如有误，请办理更正。',
      en: 'The fit of this posting is reviewed already. Where it is wrong, correct it.',
      rule: 'The fit is reviewed once',
      source: FIT,
    },
    FIT_WITHOUT_MATCH: {
      zh: '该任职于{takenOverOn}接入本系统，人岗匹配的理由不在此记录，无从对照复核。请直接办理任职结束，无须复核。',
      en: 'This posting was taken over on {takenOverOn}, and the reasons of its match are not kept here, so there is nothing to review the fit against. End it without.',
      rule: 'The fit is held against the reasons of the match',
      source: FIT,
    },
    FIT_REVIEW_MISSING: {
      zh: '该次任职尚未办理人岗相宜复核。请党建人事部门先行复核；不复核即结束任职的，请说明理由。',
      en: 'How the person fitted the post has not been reviewed. The Party-work department reviews it first, or say why the posting ends without.',
      next: { command: 'ReviewFit', role: 'PARTY_WORK' },
      rule: 'The fit is reviewed before the posting ends',
      source: FIT,
      severity: 'WARN',
    },
    FIT_TOO_EARLY: {
      zh: '人岗相宜在任期末复核，本次任职须自{from}起办理。请届时再办。',
      en: 'The fit is reviewed at the end of the term: in this posting from {from} on. Do it then.',
      rule: 'The fit is reviewed at the end of the term',
      source: FIT,
    },
    FIT_BY_THE_MATCHER: {
      zh: '该次人岗匹配由您提出，不能由您复核。请由他人复核。',
      en: 'You proposed the match and may not review it. Ask another person to do it.',
      rule: 'Whoever matched does not judge the match',
      source: 'S15; M13–M15: those who decide are not those who ask',
    },
    FIT_INCOMPLETE: {
      zh: '匹配时的以下需求尚未复核：{missing}。请逐项填写。',
      en: 'These needs of the match are not reviewed: {missing}. Judge each of them.',
      rule: 'The fit is held against the reasons of the match',
      source: FIT,
    },
    FIT_NOT_OF_THE_MATCH: {
      zh: '以下需求不在匹配理由之内或重复填写：{other}。请按匹配理由逐项填写一次。',
      en: 'These needs are not among the reasons of the match, or judged twice: {other}. Judge each reason once.',
      rule: 'The fit is held against the reasons of the match',
      source: FIT,
    },
  },
  { missing: labelsOf(skill), other: labelsOf(skill) },
);
