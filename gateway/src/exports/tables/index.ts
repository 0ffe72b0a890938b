import { clueChains } from './clue-chains';
import { postingMonths } from './posting-months';
import { stationMonths } from './station-months';
import { stepDurations } from './step-durations';
import type { Table } from './table';

/** The tables that are made for analysis, by name. */
export const TABLES: ReadonlyMap<string, Table> = new Map(
  [stationMonths, postingMonths, stepDurations, clueChains].map((table) => [table.name, table]),
);
