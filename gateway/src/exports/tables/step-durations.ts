import type { Row } from '../format';
import { column, daysBetween, type Table } from './table';

const SECOND_MS = 1_000;

const secondsBetween = (from: unknown, to: unknown): number =>
  (Date.parse(String(to)) - Date.parse(String(from))) / SECOND_MS;

/** What is held of the last fact of each. */
type Last = Pick<Row, 'type' | 'id' | 'occurredOn' | 'recordedAt'>;

const stepOf = (before: Last, fact: Row): Row => ({
  stream: fact['stream'],
  context: fact['context'],
  fromType: before['type'],
  toType: fact['type'],
  fromFact: before['id'],
  toFact: fact['id'],
  fromOn: before['occurredOn'],
  toOn: fact['occurredOn'],
  days: daysBetween(before['occurredOn'], fact['occurredOn']),
  seconds: secondsBetween(before['recordedAt'], fact['recordedAt']),
});

/** How long each thing took from one fact about it to the next. What is held of each is a few words. */
export const stepDurations: Table = {
  name: 'stepDurations',
  description: '同一对象相邻两条事件之间的用时。 How long it took from one fact about something to the next.',
  columns: [
    column('stream', 'text', '对象的事件流。 The stream of what it is about.'),
    column('context', 'text', '业务域。 The context.'),
    column('fromType', 'text', '前一事件的类型。 The type of the fact before.'),
    column('toType', 'text', '后一事件的类型。 The type of the fact after.'),
    column('fromFact', 'text', '前一事件的编号。 The id of the fact before.'),
    column('toFact', 'text', '后一事件的编号。 The id of the fact after.'),
    column('fromOn', 'day', '前一事件的发生日期。 The business day of the fact before.'),
    column('toOn', 'day', '后一事件的发生日期。 The business day of the fact after.'),
    column('days', 'whole', '发生日期相隔天数。 Days between the business days.'),
    column('seconds', 'number', '录入时刻相隔秒数。 Seconds between the instants of recording.'),
  ],
  args: [],
  async *rows({ facts }) {
    const last = new Map<unknown, Last>();
    for await (const page of facts())
      yield page.flatMap((fact) => {
        const before = last.get(fact['stream']);
        const { type, id, occurredOn, recordedAt } = fact;
        last.set(fact['stream'], { type, id, occurredOn, recordedAt });
        return before ? [stepOf(before, fact)] : [];
      });
  },
};
