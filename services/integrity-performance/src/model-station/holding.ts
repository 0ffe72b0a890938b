import type { SliceSpec } from '@zhudian/framework/service';
import { countedOn, factsOf } from './criteria';

type Held = NonNullable<SliceSpec<never>['holding']>;

/** Held the counts of the criteria as they stood on the business day, and the position whose facts were counted. */
const counted: Held[string] = async ({ stationId }, { context, on }, execute) => {
  const station = String(stationId);
  const of = await factsOf(context, station);
  return execute({ criteria: countedOn(of(station), on), judgedAt: String(context.snapshot.position) });
};

export const modelStationHolding: Held = { ScoreModelStation: counted, AwardModelStation: counted };
