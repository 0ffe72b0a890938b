import { relapse, selfRunningCheck, selfRunningJudged, selfRunnings } from '@zhudian/projections';
import { connectionOf, entityTypeOf, objectTypeOf } from '@zhudian/framework/service';

export const SelfRunning = entityTypeOf(
  'SelfRunning',
  selfRunnings,
  'How a station runs by itself after its First Secretary has gone. 撤回后自行运转。',
);
export const SelfRunningConnection = connectionOf('SelfRunning', () => SelfRunning);
export const SelfRunningCheck = objectTypeOf(selfRunningCheck);
export const SelfRunningJudged = objectTypeOf(selfRunningJudged);
export const Relapse = objectTypeOf(relapse);
