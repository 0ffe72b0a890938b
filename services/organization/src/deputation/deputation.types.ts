import { deputations, deputationWithdrawal } from '@zhudian/projections';
import { connectionOf, entityTypeOf, objectTypeOf } from '@zhudian/framework/service';

export const Deputation = entityTypeOf('Deputation', deputations, 'Who stands for whom in an office. 职务代理。');
export const DeputationConnection = connectionOf('Deputation', () => Deputation);
export const DeputationWithdrawal = objectTypeOf(deputationWithdrawal);
