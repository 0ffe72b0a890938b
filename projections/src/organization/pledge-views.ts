import { z } from 'zod';
import { id, pledgeEvents, promiseState } from '@zhudian/facts';
import { internal, type ViewOf } from '../declaring/columns';
import { decision } from '../shared/decision';

const { PledgePublished, PromiseFulfilled, PromiseVerified } = pledgeEvents.schemas;
const promise = PledgePublished.shape.promises.element;

export const promiseFulfilment = PromiseFulfilled.omit({ promiseId: true })
  .extend({
    inTime: PromiseFulfilled.shape.inTime.describe('Whether it was in time. 是否按期。'),
    decision,
  })
  .meta({ id: 'PromiseFulfilment', description: 'How a promise was fulfilled. 践诺情况。' });

export const promiseVerification = PromiseVerified.omit({ promiseId: true })
  .extend({ verifiedById: internal(id), decision })
  .meta({ id: 'PromiseVerification', description: 'What was found of a promise. 评诺情况。' });
export type PromiseVerificationView = ViewOf<typeof promiseVerification>;

export const pledgedPromise = z
  .object({
    ...promise.shape,
    dueOn: promise.shape.dueOn.describe('To be fulfilled by. 践诺期限。'),
    state: promiseState,
    fulfilment: promiseFulfilment.nullable().describe('How it was fulfilled last. 最近一次践诺。'),
    verification: promiseVerification.nullable().describe('What was found last. 最近一次评诺。'),
  })
  .meta({ id: 'PledgedPromise', description: 'A promise, and what came of it. 承诺事项及践诺、评诺情况。' });
export type PledgedPromiseView = ViewOf<typeof pledgedPromise>;
