import { z } from 'zod';
import { day, id, idOfStream, pledgeEvents } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { isInTime } from '../shared/in-time';
import { pledgeAccess } from './access-of-pledges';
import { pledgedPromise, type PledgedPromiseView } from './pledge-views';

const columns = {
  branchId: internal(id),
  stationId: internal(id),
  pledgerId: internal(id),
  publishedOn: day.describe('When it was published. 公布日期。'),
  promises: z.array(pledgedPromise).describe('What was promised. 承诺事项。'),
  unverified: z.int().describe('Promises that nobody has verified. 尚未评诺的事项数。'),
  /** The earliest day by which a promise is to be fulfilled. */
  fulfilBy: internal(day.nullable()),
  published: decision.describe('Who published it. 公布。'),
};
type Row = RowOf<typeof columns>;

const withPromises = (row: Row, promises: readonly PledgedPromiseView[]): Row => {
  const open = promises.filter(({ state }) => state === 'OPEN').map(({ dueOn }) => dueOn);
  const unverified = promises.filter(({ state }) => state !== 'VERIFIED').length;
  return { ...row, promises, unverified, fulfilBy: open.toSorted()[0] ?? null };
};
const withPromise = (row: Row, promiseId: string, change: Partial<PledgedPromiseView>): Row =>
  withPromises(
    row,
    row.promises.map((one) => (one.promiseId === promiseId ? { ...one, ...change } : one)),
  );
const NOTHING_YET = { state: 'OPEN', fulfilment: null, verification: null } as const;

/** What First Secretaries and members pledge. */
export const pledges = defineReadModel({
  name: 'pledge',
  version: 2,
  context: 'organization',
  access: pledgeAccess,
  columns,
  indexes: [
    ['publishedOn'],
    ['stationId', 'publishedOn'],
    ['branchId', 'publishedOn'],
    ['pledgerId', 'publishedOn'],
    ['fulfilBy'],
  ],
  on: on<Row>()(pledgeEvents, {
    PledgePublished: (_, fact) => {
      const { promises, ...pledge } = fact.data;
      const row = {
        ...pledge,
        id: idOfStream(fact.stream),
        publishedOn: fact.metadata.occurredOn,
        promises: [],
        unverified: 0,
        fulfilBy: null,
        published: decisionOf(fact),
      };
      return withPromises(
        row,
        promises.map((one) => ({ ...one, ...NOTHING_YET })),
      );
    },
    PromiseFulfilled: (row, fact) => {
      const { promiseId, ...fulfilment } = fact.data;
      const { dueOn = '' } = row?.promises.find((one) => one.promiseId === promiseId) ?? {};
      const fulfilled = { ...fulfilment, inTime: isInTime(fact, dueOn), decision: decisionOf(fact) };
      return row && withPromise(row, promiseId, { state: 'FULFILLED', fulfilment: fulfilled });
    },
    PromiseVerified: (row, fact) => {
      const { promiseId, ...found } = fact.data;
      const state = found.verdict === 'NOT_KEPT' ? 'OPEN' : 'VERIFIED';
      return row && withPromise(row, promiseId, { state, verification: { ...found, decision: decisionOf(fact) } });
    },
  }),
});
export type PledgeRow = Row;
