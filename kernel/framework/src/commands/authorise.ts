import type { Act } from '../decision/act';
import type { Scope } from '../decision/command';
import { Refusal } from '../decision/refusal';

/** Authorises the actor for the org unit; returns a refusal otherwise. */
export type Authorise = (act: Act, unit: string | undefined) => Promise<Refusal | undefined>;

/** The act for those of the units that the actor may act for; a refusal when it is none of them. */
export const actFor = async (authorise: Authorise, act: Act, scope: Scope): Promise<Act | Refusal> => {
  const units = [scope].flat();
  const refusals = await Promise.all(units.map((unit) => authorise(act, unit)));
  const [refused] = refusals;
  if (refused && refusals.every(Boolean)) return refused;
  return { ...act, actsFor: units.filter((unit, index) => unit !== undefined && !refusals[index]) as string[] };
};
