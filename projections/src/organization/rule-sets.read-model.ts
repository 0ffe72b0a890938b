import { z } from 'zod';
import { day, id, PROGRAMME_LAW, ruleSetEvents, ruleValue, title } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { lawAccess } from './access';

export const ruleValueView = ruleValue.meta({
  id: 'RuleValue',
  description:
    'The value of a rule, with its source, its provenance and the items that it serves. 一项规则的数值、依据与性质。',
});

const columns = {
  bureauId: internal(id.nullable()),
  version: title,
  from: day.describe('First business date on which it is in force. 生效日期。'),
  source: title,
  rules: z.array(ruleValueView).describe("What it gives; of a bureau's set what differs there. 所定数值。"),
  issuedOn: day.nullable().describe('When it was issued; null where it came with the programme. 发布日期。'),
  issued: decision.nullable().describe('Who issued it, where somebody did. 发布人。'),
};
type Row = RowOf<typeof columns>;

/** The rule sets by version, and the newest once more as `programme`. */
export const ruleSets = defineReadModel({
  name: 'rule_set',
  version: 2,
  context: 'organization',
  access: lawAccess,
  columns,
  indexes: [],
  on: on<Row>()(ruleSetEvents, {
    RuleSetIssued: {
      keys: ({ data: { version } }) => [version, PROGRAMME_LAW],
      fold: (_, { data, ...fact }, id) => ({
        ...data,
        id,
        bureauId: data.bureauId ?? null,
        issuedOn: fact.metadata.occurredOn,
        issued: data.bureauId === undefined ? null : decisionOf(fact),
      }),
    },
  }),
});
export type RuleSetRow = Row;
