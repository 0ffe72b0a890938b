import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { dueDay, part, prose, ref, title } from '../shapes';
import { enumOf } from '../words/label';

/** N06: what another person found when a promise was verified. */
export const pledgeVerdict = enumOf('PledgeVerdict', {
  KEPT: ['已兑现', 'kept'],
  PARTLY_KEPT: ['部分兑现', 'partly kept'],
  NOT_KEPT: ['未兑现', 'not kept'],
});
export type PledgeVerdict = z.infer<typeof pledgeVerdict>;

export const promiseState = enumOf('PromiseState', {
  OPEN: ['待践诺', 'to be fulfilled'],
  FULFILLED: ['已践诺，待评诺', 'fulfilled, to be verified'],
  VERIFIED: ['已评诺', 'verified'],
});
export type PromiseState = z.infer<typeof promiseState>;

const promiseId = part('Promise');
const promise = z
  .strictObject({ promiseId, about: prose, dueOn: dueDay(12) })
  .meta({ id: 'PledgePromise', description: 'An item of a pledge. 承诺事项。' });

export const pledgeEvents = defineEvents({
  context: 'organization',
  category: 'Pledge',
  about: {
    zh: '一份公开承诺：公布承诺事项，逐项践诺，由他人评诺。',
    en: 'A public pledge: its promises published, fulfilled one by one, and verified by somebody else.',
  },
  schemas: {
    PledgePublished: z.strictObject({
      branchId: ref('Branch'),
      stationId: ref('Station'),
      pledgerId: ref('Person'),
      promises: z.array(promise).min(1).max(20),
    }),
    PromiseFulfilled: z.strictObject({
      promiseId,
      result: prose,
      evidenceRefs: z.array(title).min(1).max(20),
      inTime: z.boolean(),
    }),
    PromiseVerified: z.strictObject({
      promiseId,
      verdict: pledgeVerdict,
      opinion: prose,
      verifiedById: ref('Person'),
    }),
  },
  restedOnBy: {
    PromiseFulfilled: { types: ['PromiseFulfilled', 'PromiseVerified'], by: 'promiseId' },
    PromiseVerified: { types: ['PromiseFulfilled'], by: 'promiseId' },
  },
});
export type PledgeEvent = EventOf<typeof pledgeEvents>;
