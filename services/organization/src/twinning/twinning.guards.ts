import type { TwinningEvent, TwinningSide } from '@zhudian/facts';
import { refuse, type Decider } from '@zhudian/framework';
import { AT_STATION, type TwinningCommand } from './twinning.commands';
import type { TwinningRefusal } from './twinning.refusals';
import type { Twinning } from './twinning.state';

export type TwinningDecider = Decider<TwinningCommand, Twinning, TwinningEvent, TwinningRefusal>;

/** On which side somebody acts. */
export const sideOf = (role: string): TwinningSide =>
  AT_STATION.some((one) => one === role) ? 'STATION' : 'HEADQUARTERS';

export const unlessInForce = ({ stage }: Twinning) =>
  stage === 'IN_FORCE' ? undefined : refuse('TWINNING_NOT_IN_FORCE', { stage });
