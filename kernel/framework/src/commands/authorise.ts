import type { Act } from '../decision/act';
import type { Subjects } from '../decision/command';
import { refuse, type Refusal } from '../decision/refusal';

/** Authorises the actor for the org unit; returns a refusal otherwise. */
export type Authorise = (act: Act, unit: string | undefined) => Promise<Refusal | undefined>;

/** Nobody acts in the own case, in whatever role. */
export const unlessOwnCase = ({ by }: Act, subjects: Subjects): Refusal | undefined =>
  [subjects].flat().includes(by) ? refuse('OWN_CASE', { personId: by }) : undefined;
