import { z } from 'zod';
import {
  code,
  consequenceClosing,
  consequenceEvents,
  consequenceState,
  day,
  id,
  idOfStream,
  text,
  title,
  type Context,
} from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on, type ReadModel } from '../declaring/define-read-model';
import { refusedConsequenceAccess } from './access';
import { decision, decisionOf } from './decision';
import { eachContext } from './each-context';

const detail = z
  .object({ name: code, value: title })
  .meta({ id: 'RefusalDetail', description: 'A value that the refusal tells. 拒绝所列的一项内容。' });

const columns = {
  policy: code.describe('The policy that was to do it. 规则名称。'),
  command: code.describe('What it was to do. 拟办理的指令。'),
  refusal: code.describe('The code of the refusal. 拒绝代码。'),
  details: z.array(detail).describe('What the refusal tells. 拒绝的内容。'),
  causeId: id.describe('The event id of the fact because of which it was to be done. 起因的事件编号。'),
  causeType: code.describe('The type of that fact. 起因的事件类型。'),
  causeStream: internal(title),
  unitId: internal(id.nullable()),
  refusedOn: day.describe('When it was refused. 拒绝日期。'),
  state: consequenceState.describe('Whether there is anything to do about it. 是否尚待处理。'),
  closedBecause: consequenceClosing.nullable().describe('Why nothing is to be done any more. 自动了结的原因。'),
  how: text.nullable().describe('What was done by hand. 人工处理情况。'),
  settled: decision.nullable().describe('Who settled it. 人工处理。'),
};
export type RefusedConsequenceRow = RowOf<typeof columns>;
type Row = RefusedConsequenceRow;

/** What policies were to do and were refused. Each context tries its own again; a person settles what that does not help. */
export const refusedConsequencesOf = (context: Context): ReadModel<typeof columns> => byContext[context];

/** The unit of what nobody did. */
const PROGRAMME = 'programme';

const refusedIn = (context: Context): ReadModel<typeof columns> =>
  defineReadModel({
    name: 'refused_consequence',
    version: 1,
    context,
    access: refusedConsequenceAccess,
    columns,
    indexes: [
      ['refusedOn'],
      ['state', 'refusedOn'],
      ['unitId', 'state', 'refusedOn'],
      ['policy', 'state', 'refusedOn'],
    ],
    on: on<Row>()(consequenceEvents, {
      ConsequenceRefused: (_, { stream, data, metadata }) => ({
        id: idOfStream(stream),
        ...data,
        unitId: data.unitId === PROGRAMME ? null : data.unitId,
        refusedOn: metadata.occurredOn,
        state: 'PENDING',
        closedBecause: null,
        how: null,
        settled: null,
      }),
      ConsequenceClosed: (row, { data: { because } }) => row && { ...row, state: 'CLOSED', closedBecause: because },
      ConsequenceSettled: (row, fact) =>
        row && { ...row, state: 'SETTLED', how: fact.data.how, settled: decisionOf(fact) },
    }),
  });

const byContext = eachContext(refusedIn);
