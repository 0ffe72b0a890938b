import type { Act, Subjects } from '../decision/command';
import { refuse, type Refusal } from '../decision/refusal';

/** Nobody acts in the own case, in whatever role. */
export const unlessOwnCase = ({ by }: Act, subjects: Subjects): Refusal | undefined =>
  [subjects].flat().includes(by) ? refuse('OWN_CASE', { personId: by }) : undefined;
