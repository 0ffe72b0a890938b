import { defineRefusals } from '@zhudian/framework';

const CLUES = 'I18 提供线索及依据';

export const clueRefusals = defineRefusals({
  CLUE_STATION_UNKNOWN: {
    zh: '{stationId} 不是已登记的供电所。',
    en: '{stationId} is not a registered station.',
    rule: 'A clue belongs to a station',
    source: CLUES,
  },
  CLUE_WITHOUT_BASIS: {
    zh: '线索须有依据：请引用指标未达标的事实，或注明材料所在。',
    en: 'A clue rests on something: cite the fact of a breach, or say where the evidence is filed.',
    rule: 'A clue comes with what it rests on',
    source: CLUES,
  },
  BREACH_UNKNOWN: {
    zh: '{stationId} 没有编号为 {breachEventId} 的未达标事实。请引用该供电所的未达标事实，或注明材料所在。',
    en: 'No breach {breachEventId} was found at {stationId}. Cite a breach of this station, or say where the evidence is filed.',
    rule: 'What a clue cites is a fact',
    source: CLUES,
  },
  CLUE_ALREADY_OPEN: {
    zh: '线索 {clueId} 已存在。新的线索请用新的编号。',
    en: 'There is a clue {clueId} already. A new one takes a new id.',
    rule: 'A clue is opened once',
    source: CLUES,
  },
  CLUE_NOT_OPEN: {
    zh: '该线索不在办理中（{stage}）。',
    en: 'This clue is not open ({stage}).',
    rule: 'Clues are worked on while they are open',
    source: CLUES,
  },
  CLUE_INCOMPLETE: {
    zh: '线索办理尚缺：{missing}。请按原因、措施、完成、成效的顺序办理。',
    en: 'The clue still lacks: {missing}. The order is factor, measure, completion, effect.',
    rule: 'Factor, measure and verified effect come in order, or the clue is referred',
    source: CLUES,
  },
  MEASURE_UNDER_WAY: {
    zh: '已有进行中的措施（责任人 {ownerId}）。请先完成并核实成效。',
    en: 'A measure of {ownerId} is under way. Complete it and verify its effect first.',
    rule: 'One measure at a time',
    source: CLUES,
  },
  EFFECT_ALREADY_VERIFIED: {
    zh: '措施的成效已核实。',
    en: 'The effect of the measure is verified already.',
    rule: 'An effect is verified once',
    source: CLUES,
  },
  SEGREGATION_OF_DUTIES: {
    zh: '{actor} 是措施责任人，不能核实其成效。请由他人核实。',
    en: '{actor} owns the measure and may not verify its effect. Let another person do it.',
    rule: 'Who carries out a measure does not verify it',
    source: `${CLUES}; N03 跟踪问效`,
  },
  ALREADY_ANSWERS: {
    zh: '该线索已由 {personId} 负责。',
    en: '{personId} answers for this clue already.',
    rule: 'A clue is passed on to another person',
    source: CLUES,
  },
  CLUE_ALREADY_REFERRED: {
    zh: '该线索已移送。',
    en: 'This clue is referred already.',
    rule: 'A clue is referred once',
    source: CLUES,
  },
});
export type ClueRefusal = keyof typeof clueRefusals;
