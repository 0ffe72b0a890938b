import { labelsOf, riskLevel, type Labels } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';

const CONTROLS = 'I08 管控重点、管控手段、管控责任人；I09 工作内容及标准';
const LANDING = 'I06 廉洁风险防控落地';
const PARTS: Labels = {
  means: ['管控手段', 'the means'],
  content: ['工作内容', 'the content'],
  standard: ['工作标准', 'the standard'],
  ownerId: ['责任人', 'the person responsible'],
};

export const riskPointRefusals = defineRefusals(
  {
    RISK_KNOWN: {
      zh: '廉洁风险点{riskPointId}已经登记。如是另一风险点，请使用新的编号。',
      en: 'Risk point {riskPointId} is on record already. Another one takes another id.',
      rule: 'A risk is identified once',
      source: LANDING,
    },
    RISK_NOT_OPEN: {
      zh: '该廉洁风险点已经销号，不能再办理。如风险再次出现，请登记新的风险点。',
      en: 'This risk is retired. If it is back, identify a new one.',
      instead: {
        'stage=NONE': {
          zh: '没有这个廉洁风险点。请核对编号，或先登记风险点。',
          en: 'There is no such risk point. Check its id, or identify it first.',
        },
      },
      rule: 'Risks are worked on until they are retired',
      source: LANDING,
    },
    CONTROL_INCOMPLETE: {
      zh: '管控措施尚缺：{missing}。请补齐手段、工作内容、工作标准和责任人。',
      en: 'The control lacks: {missing}. Give its means, content, standard and the person responsible.',
      next: { command: 'DefineControl', role: 'STATION' },
      rule: 'A control has means, content, standard and a person responsible',
      source: CONTROLS,
    },
    SEGREGATION_OF_DUTIES: {
      zh: '您是该管控措施的责任人，按回避要求不能检验。请由他人检验。',
      en: 'You are responsible for this control and may not test it. Ask another person to do it.',
      rule: 'Who is responsible for a control does not test it',
      source: LANDING,
    },
    NO_TEST_BASIS: {
      zh: '该风险点现为{level}，管控措施没有此后检验有效的记录，不能降为{lower}。请先检验管控措施。',
      en: 'The risk is of {level}, and its control was not tested with success since, so it cannot become {lower}. Test the control first.',
      next: { command: 'TestControl', role: 'DISCIPLINE' },
      rule: 'A level is lowered only after a passed test that is later than the last rise',
      source: LANDING,
    },
  },
  { missing: PARTS, level: labelsOf(riskLevel), lower: labelsOf(riskLevel) },
);
export type RiskPointRefusal = keyof typeof riskPointRefusals;
