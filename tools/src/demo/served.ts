import { addWorkdays, calendarOf, GUANGXI_CALENDAR } from '@zhudian/programme';
import { candidateId, officerOf } from './actors';
import { plannedRounds, stations } from './plan';
import type { Step } from './step';

/** A posting of the first round, which runs through both years of the demonstration. */
export interface Served {
  readonly postingId: string;
  readonly stationId: string;
  /** The First Secretary. */
  readonly secretary: string;
  /** The officer of the county enterprise, who also speaks for its Party committee. */
  readonly officer: string;
  readonly enterprise: string;
}

export const served: readonly Served[] = plannedRounds
  .filter(({ year }) => year === 2024)
  .flatMap(({ id, candidacies }) =>
    candidacies
      .filter(({ fate }) => fate === 'APPOINTED')
      .map(({ candidate, stationId }) => {
        const secretary = candidateId(candidate);
        const enterprise = stations.find((station) => station.id === stationId)?.parentId ?? '';
        return { postingId: `${id}.${secretary}`, stationId, secretary, enterprise, officer: officerOf(enterprise) };
      }),
  );

/** The 24 months of the demonstration. */
export const months: readonly string[] = ['2024', '2025'].flatMap((year) =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`),
);

export const step = (as: string, on: string, command: string, data: Step['data']): Step => ({ as, on, command, data });

/** The first working day after a day, in Guangxi. */
export const workdayAfter = (day: string): string => {
  const calendar = calendarOf(GUANGXI_CALENDAR);
  const next = calendar && addWorkdays(calendar, day, 1);
  if (typeof next !== 'string') throw new Error(`The calendar does not cover ${day}.`);
  return next;
};
