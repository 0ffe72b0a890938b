import { defineRefusals } from './refusal';

const RULE = 'No fact is edited: a correction is a fact of its own';
const SOURCE = 'design: corrections, late entries, rule sets';

/** Why a recorded fact may not be amended. */
export const amendmentRefusals = defineRefusals({
  FACT_UNKNOWN: {
    zh: '{id}没有编号为{factId}的事件。请在其变化记录中查找事件编号。',
    en: '{id} has no fact {factId}. Look up the id of the fact among its changes.',
    rule: RULE,
    source: SOURCE,
  },
  FACT_ANNULLED: {
    zh: '事件{factId}已经撤销，不能再更正或者撤销。如需变更，请重新记录。',
    en: 'The fact {factId} has been annulled already; it can be neither corrected nor annulled again. Record it anew.',
    rule: RULE,
    source: SOURCE,
  },
  FACT_NOT_CORRECTABLE: {
    zh: '{factType}不能更正为所给内容，可以更正的有{correctable}。其他事件请撤销后重新记录。',
    en: 'This is no correction of {factType}. Facts that can be corrected: {correctable}. Annul any other, and tell it anew.',
    rule: RULE,
    source: SOURCE,
  },
  NOTHING_CORRECTED: {
    zh: '更正后的内容与原记录相同。请填写应当更正的内容。',
    en: 'The correction says what the fact says already. Give the fields that are wrong.',
    rule: RULE,
    source: SOURCE,
  },
  FACT_RELIED_ON: {
    zh: '以下后续事件以{factType}为依据：{by}。请先用{operation}撤销其中最后一项（{last}）。',
    en: 'Later facts rest on {factType}: {by}. First annul the last of them ({last}) with {operation}.',
    rule: 'What others rest on is annulled after them',
    source: SOURCE,
  },
  OWN_CASE: {
    zh: '您是{personId}本人，按回避要求不能办理与本人有关的此类事项。请由其他有权人员办理。',
    en: 'This is the case of {personId}, who may not act in it. Somebody else who may has to do it.',
    rule: 'Nobody acts in the own case',
    source: 'design: who may see',
  },
});
export type AmendmentCode = keyof typeof amendmentRefusals;
