import type { TwinningEvent, TwinningSide } from '@zhudian/facts';
import { refuse, type Act, type Decider } from '@zhudian/framework';
import { AT_STATION, type TwinningCommand } from './twinning.commands';
import type { TwinningRefusal } from './twinning.refusals';
import type { Twinning } from './twinning.state';

export type TwinningDecider = Decider<TwinningCommand, Twinning, TwinningEvent, TwinningRefusal>;

/** On which side somebody acts: that of the unit acted for. Who is above both acts on the side of the role. */
export const sideOf = ({ headquartersId, stationId }: Twinning, { role, actsFor = [] }: Act): TwinningSide => {
  const isOf = (unit: string | undefined) => actsFor.some((one) => one === unit);
  if (!isOf(headquartersId)) return 'STATION';
  return isOf(stationId) && AT_STATION.some((one) => one === role) ? 'STATION' : 'HEADQUARTERS';
};

export const unlessInForce = ({ stage }: Twinning) =>
  stage === 'IN_FORCE' ? undefined : refuse('TWINNING_NOT_IN_FORCE', { stage });
