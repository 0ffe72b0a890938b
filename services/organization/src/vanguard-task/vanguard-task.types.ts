import {
  vanguardTaskCallingOff,
  vanguardTaskReport,
  vanguardTasks,
  vanguardTaskVerification,
} from '@zhudian/projections';
import { connectionOf, entityTypeOf, objectTypeOf } from '@zhudian/framework/service';

export const VanguardTask = entityTypeOf(
  'VanguardTask',
  vanguardTasks,
  'An urgent, difficult, dangerous or heavy task of members. 先锋任务。',
);
export const VanguardTaskConnection = connectionOf('VanguardTask', () => VanguardTask);
export const VanguardTaskReport = objectTypeOf(vanguardTaskReport);
export const VanguardTaskVerification = objectTypeOf(vanguardTaskVerification);
export const VanguardTaskCallingOff = objectTypeOf(vanguardTaskCallingOff);
