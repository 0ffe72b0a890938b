import type { StationBusinessEvent } from '@zhudian/facts';
import type { Decider } from '@zhudian/framework';
import type { StationBusinessCommand } from './station-business.commands';
import type { StationBusinessRefusal } from './station-business.refusals';
import type { StationBusiness } from './station-business.state';

export type BusinessDecider = Decider<
  StationBusinessCommand,
  StationBusiness,
  StationBusinessEvent,
  StationBusinessRefusal
>;
