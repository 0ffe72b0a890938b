import {
  supervisionCells,
  supervisionMonthEvents,
  type SupervisionBody,
  type SupervisionCell,
  type SupervisionMonthEvent,
} from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export interface SupervisionMonth {
  readonly missing: readonly SupervisionCell[];
  readonly closed: boolean;
  /** Who noted for which body, as far as facts tell it. */
  readonly noters: Readonly<Partial<Record<SupervisionBody, readonly string[]>>>;
  /** Absent until something was told of it. */
  readonly stationId?: string;
}

const withNoter = (
  noters: SupervisionMonth['noters'],
  body: SupervisionBody,
  person: string,
): SupervisionMonth['noters'] => ({ ...noters, [body]: [...new Set([...(noters[body] ?? []), person])] });

export const supervisionFold: Fold<SupervisionMonth, SupervisionMonthEvent> = {
  family: supervisionMonthEvents,
  initial: { missing: supervisionCells, closed: false, noters: {} },
  evolve: {
    SupervisionNoted: (month, { data: { body, scope, stationId, notedBy } }) => ({
      ...month,
      stationId,
      noters: notedBy === undefined ? month.noters : withNoter(month.noters, body, notedBy),
      missing: month.missing.filter((cell) => cell.body !== body || cell.scope !== scope),
    }),
    SupervisionMonthClosed: (month, { data: { stationId } }) => ({ ...month, stationId, closed: true }),
    SupervisionMonthReopened: (month) => ({ ...month, closed: false }),
  },
};
