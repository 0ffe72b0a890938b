import { z } from 'zod';
import { day, id, idOfStream, pairEvents, pairStage, title } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { ownFacts } from '../declaring/validity';
import { decision, decisionOf } from '../shared/decision';
import { isInTime } from '../shared/in-time';
import { pairAccess } from './access-of-groups';

const { PairDissolved, PairResultRecorded } = pairEvents.schemas;

export const pairResult = PairResultRecorded.extend({
  inTime: PairResultRecorded.shape.inTime.describe('Whether it was recorded in time. 是否按期登记。'),
  decision,
}).meta({ id: 'PairResult', description: 'What came of a pair. 结对成效。' });

export const pairDissolution = PairDissolved.extend({ decision }).meta({
  id: 'PairDissolution',
  description: 'Why a pair was dissolved. 解除结对。',
});

const columns = {
  branchId: internal(id),
  stationId: internal(id),
  leadId: internal(id),
  partnerIds: internal(z.array(id)),
  topic: title,
  stage: pairStage,
  formedOn: day.describe('When it was formed. 结对日期。'),
  dueOn: day.describe('By when its result is recorded. 期限。'),
  formed: decision.describe('Who formed it. 结对登记。'),
  concluded: pairResult.nullable().describe('What came of it. 成效。'),
  dissolution: pairDissolution.nullable().describe('Why it was dissolved. 解除。'),
};
type Row = RowOf<typeof columns>;

/** Pairs: a member leads one or two others. */
export const pairs = defineReadModel({
  name: 'pair',
  version: 2,
  context: 'organization',
  access: pairAccess,
  validity: ownFacts(pairEvents, ['formedOn', 'stationId', 'branchId', 'leadId', 'dueOn']),
  columns,
  indexes: [
    ['formedOn'],
    ['stationId', 'formedOn'],
    ['branchId', 'formedOn'],
    ['leadId', 'formedOn'],
    ['stage', 'formedOn'],
    ['stage', 'dueOn'],
  ],
  on: on<Row>()(pairEvents, {
    PairFormed: (_, fact) => ({
      ...fact.data,
      id: idOfStream(fact.stream),
      stage: 'FORMED',
      formedOn: fact.metadata.occurredOn,
      formed: decisionOf(fact),
      concluded: null,
      dissolution: null,
    }),
    PairResultRecorded: (row, fact) =>
      row && {
        ...row,
        stage: 'CONCLUDED',
        concluded: { ...fact.data, inTime: isInTime(fact, row.dueOn), decision: decisionOf(fact) },
      },
    PairDissolved: (row, fact) =>
      row && { ...row, stage: 'DISSOLVED', dissolution: { ...fact.data, decision: decisionOf(fact) } },
  }),
});
export type PairRow = Row;
