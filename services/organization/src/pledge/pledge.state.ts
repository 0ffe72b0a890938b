import { pledgeEvents, type PledgeEvent, type PromiseState } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

interface PledgedPromise {
  readonly dueOn: string;
  readonly state: PromiseState;
}

export interface Pledge {
  readonly stationId?: string;
  readonly pledgerId?: string;
  readonly promises: ReadonlyMap<string, PledgedPromise>;
}

const withState = (pledge: Pledge, promiseId: string, state: PromiseState): Pledge => {
  const promise = pledge.promises.get(promiseId);
  if (!promise) return pledge;
  return { ...pledge, promises: new Map([...pledge.promises, [promiseId, { ...promise, state }]]) };
};

export const pledgeFold: Fold<Pledge, PledgeEvent> = {
  family: pledgeEvents,
  initial: { promises: new Map() },
  evolve: {
    PledgePublished: (_, { data: { stationId, pledgerId, promises } }) => ({
      stationId,
      pledgerId,
      promises: new Map(promises.map(({ promiseId, dueOn }) => [promiseId, { dueOn, state: 'OPEN' }])),
    }),
    PromiseFulfilled: (pledge, { data: { promiseId } }) => withState(pledge, promiseId, 'FULFILLED'),
    // What was not kept is to be done all the same.
    PromiseVerified: (pledge, { data: { promiseId, verdict } }) =>
      withState(pledge, promiseId, verdict === 'NOT_KEPT' ? 'OPEN' : 'VERIFIED'),
  },
};
