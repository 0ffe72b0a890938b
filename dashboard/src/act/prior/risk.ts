import type { Values } from '../values';

export interface Rated {
  readonly riskPoint: { readonly likelihood: number; readonly impact: number } | null;
}

/** A review begins with how the risk was rated last. */
export const reviewFrom = ({ riskPoint }: Rated): Values =>
  riskPoint ? { likelihood: riskPoint.likelihood, impact: riskPoint.impact } : {};
