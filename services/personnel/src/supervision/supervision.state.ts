import {
  supervisionCells,
  supervisionMonthEvents,
  type SupervisionCell,
  type SupervisionMonthEvent,
} from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export interface SupervisionMonth {
  readonly missing: readonly SupervisionCell[];
  readonly closed: boolean;
}

export const supervisionFold: Fold<SupervisionMonth, SupervisionMonthEvent> = {
  family: supervisionMonthEvents,
  initial: { missing: supervisionCells, closed: false },
  evolve: {
    SupervisionNoted: (month, { data: { body, scope } }) => ({
      ...month,
      missing: month.missing.filter((cell) => cell.body !== body || cell.scope !== scope),
    }),
    SupervisionMonthClosed: (month) => ({ ...month, closed: true }),
  },
};
