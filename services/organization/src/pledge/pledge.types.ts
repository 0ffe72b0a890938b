import { pledgedPromise, pledges, promiseFulfilment, promiseVerification } from '@zhudian/projections';
import { connectionOf, entityTypeOf, objectTypeOf } from '@zhudian/framework/service';

export const Pledge = entityTypeOf('Pledge', pledges, 'A public pledge. 公开承诺。');
export const PledgeConnection = connectionOf('Pledge', () => Pledge);
export const PledgedPromise = objectTypeOf(pledgedPromise);
export const PromiseFulfilment = objectTypeOf(promiseFulfilment);
export const PromiseVerification = objectTypeOf(promiseVerification);
