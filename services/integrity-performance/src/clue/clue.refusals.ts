import { effectVerdict, indicatorCode, labelsOf, type Labels } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';

const STEPS: Labels = {
  FACTOR: ['原因', 'its factor'],
  MEASURE: ['措施', 'a measure'],
  COMPLETION: ['措施的完成', 'the completion of the measure'],
  EFFECT: ['成效的核实', 'a verified effect'],
};

const CLUES = 'I18 提供线索及依据';

export const clueRefusals = defineRefusals(
  {
    CLUE_STATION_UNKNOWN: {
      zh: '{stationId}不是已登记的供电所。请核对供电所编号。',
      en: '{stationId} is not a registered station. Check its id.',
      rule: 'A clue belongs to a station',
      source: CLUES,
    },
    CLUE_WITHOUT_BASIS: {
      zh: '改进线索没有依据。请填写指标未达标的事件编号，或注明依据材料所在。',
      en: 'The clue rests on nothing. Cite the fact of a breach, or say where the evidence is filed.',
      rule: 'A clue comes with what it rests on',
      source: CLUES,
    },
    BREACH_UNKNOWN: {
      zh: '{stationId}没有编号为{breachEventId}的未达标事件。请填写该供电所的未达标事件，或注明依据材料所在。',
      en: 'No breach {breachEventId} was found at {stationId}. Cite a breach of this station, or say where the evidence is filed.',
      rule: 'What a clue cites is a fact',
      source: CLUES,
    },
    RISK_OF_ANOTHER_STATION: {
      zh: '廉洁风险点{riskPointId}不属于{stationId}。请填写该供电所的风险点，或不填写。',
      en: 'Risk point {riskPointId} is not one of {stationId}. Name one of this station, or none.',
      rule: 'A factor belongs to a risk of the same station',
      source: CLUES,
    },
    CLUE_ALREADY_OPEN: {
      zh: '改进线索{clueId}已经提出。如是新的线索，请使用新的编号。',
      en: 'There is a clue {clueId} already. A new one takes a new id.',
      rule: 'A clue is opened once',
      source: CLUES,
    },
    CLUE_NOT_OPEN: {
      zh: '该改进线索已经办结，不能再办理。如有新的情况，请提出新的线索。',
      en: 'This clue is closed. Open another one for what is new.',
      instead: {
        'stage=NONE': {
          zh: '没有这条改进线索。请核对线索编号，或先提出线索。',
          en: 'There is no such clue. Check its id, or open it first.',
        },
      },
      rule: 'Clues are worked on while they are open',
      source: CLUES,
    },
    CLUE_INCOMPLETE: {
      zh: '该改进线索尚缺：{missing}。请按原因、措施、完成、成效的顺序办理。',
      en: 'The clue still lacks: {missing}. Go on in the order of factor, measure, completion, effect.',
      rule: 'Factor, measure and verified effect come in order, or the clue is referred',
      source: CLUES,
    },
    MEASURE_UNDER_WAY: {
      zh: '已有进行中的措施（责任人{ownerId}）。请先完成该措施并核实成效。',
      en: 'A measure of {ownerId} is under way. Complete it and verify its effect first.',
      rule: 'One measure at a time',
      source: CLUES,
    },
    EFFECT_ALREADY_VERIFIED: {
      zh: '措施的成效已经核实，不能重复核实。请办结线索，或另定措施。',
      en: 'The effect of the measure is verified already. Close the clue, or plan another measure.',
      rule: 'An effect is verified once',
      source: CLUES,
    },
    SEGREGATION_OF_DUTIES: {
      zh: '您是措施责任人，按回避要求不能核实其成效。请由他人核实。',
      en: 'You own the measure and may not verify its effect. Ask another person to do it.',
      rule: 'Who carries out a measure does not verify it',
      source: `${CLUES}; N03 跟踪问效`,
    },
    EFFECT_UNMEASURED: {
      severity: 'WARN',
      zh: '{code}在措施完成后尚无数据，不能与未达标的{period}比较。请待以后月份数据报送后核实；指标不再报送的，请说明理由并填写结论。',
      en: 'No reading of {code} came after the measure, so {period} compares with nothing. Wait for the next reading; if there will be none, give the reason and a verdict.',
      next: { command: 'ReportReading', role: 'STATION' },
      rule: 'The effect on an indicator is told by its readings before and after',
      source: CLUES,
    },
    VERDICT_AGAINST_READINGS: {
      zh: '{code}由{before}变为{after}，认定为{computed}，与填写的结论不符。请不填结论，在文字中说明情况。',
      en: '{code} went from {before} to {after}: that is {computed}, not what was given. Leave the verdict out, and say in words what is to be said.',
      rule: 'What was computed from readings counts, words comment on it',
      source: CLUES,
    },
    VERDICT_REQUIRED: {
      zh: '该线索没有可比较的指标数据，须填写结论。请填写有效或者无效。',
      en: 'There are no readings to tell the effect. Say whether the measure was effective.',
      rule: 'An effect that no reading tells is judged by whoever verifies it',
      source: CLUES,
    },
    ALREADY_ANSWERS: {
      zh: '该改进线索已由{personId}负责。请填写其他人员。',
      en: '{personId} answers for this clue already. Name another person.',
      rule: 'A clue is passed on to another person',
      source: CLUES,
    },
    CLUE_ALREADY_REFERRED: {
      zh: '该线索已作为问题线索移送，不能重复移送。请等待承办部门的处理意见。',
      en: 'This clue is referred already. Wait for the body that has it.',
      rule: 'A clue is referred once',
      source: CLUES,
    },
  },
  { missing: STEPS, code: labelsOf(indicatorCode), computed: labelsOf(effectVerdict) },
);
export type ClueRefusal = keyof typeof clueRefusals;
