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
  /** Absent until something was told of it. */
  readonly stationId?: string;
}

export const supervisionFold: Fold<SupervisionMonth, SupervisionMonthEvent> = {
  family: supervisionMonthEvents,
  initial: { missing: supervisionCells, closed: false },
  evolve: {
    SupervisionNoted: (month, { data: { body, scope, stationId } }) => ({
      ...month,
      stationId,
      missing: month.missing.filter((cell) => cell.body !== body || cell.scope !== scope),
    }),
    SupervisionMonthClosed: (month, { data: { stationId } }) => ({ ...month, stationId, closed: true }),
    SupervisionMonthReopened: (month) => ({ ...month, closed: false }),
  },
};
