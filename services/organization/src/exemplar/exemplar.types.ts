import { exemplarApproval, exemplarPublication, exemplars, exemplarWithdrawal } from '@zhudian/projections';
import { connectionOf, entityTypeOf, objectTypeOf } from '@zhudian/framework/service';

export const Exemplar = entityTypeOf('Exemplar', exemplars, 'Somebody who leads by example. 先进典型。');
export const ExemplarConnection = connectionOf('Exemplar', () => Exemplar);
export const ExemplarApproval = objectTypeOf(exemplarApproval);
export const ExemplarPublication = objectTypeOf(exemplarPublication);
export const ExemplarWithdrawal = objectTypeOf(exemplarWithdrawal);
