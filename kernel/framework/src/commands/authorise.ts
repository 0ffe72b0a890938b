import type { Act } from '../decision/command';
import type { Refusal } from '../decision/refusal';

/** Authorises the actor for the org unit; returns a refusal otherwise. */
export type Authorise = (act: Act, unit: string | undefined) => Promise<Refusal | undefined>;
