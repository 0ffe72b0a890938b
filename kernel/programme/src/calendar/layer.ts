import type { Day } from './days';

/** What one notice says about one holiday: the days it gives and the weekend days it takes. */
export interface Arrangement {
  readonly name: string;
  readonly nameEn: string;
  readonly daysOff: readonly Day[];
  readonly workdays: readonly Day[];
}

/** A year's notices; `sources` says where they were read. */
export interface YearOfArrangements {
  readonly year: number;
  readonly sources: readonly string[];
  readonly arrangements: readonly Arrangement[];
}

/**
 * One edition of the holidays of a country or region. Released editions never change, because recorded facts name them;
 * a new notice or a correction is a new edition.
 */
export interface CalendarLayer {
  readonly id: string;
  readonly region: string;
  readonly name: string;
  readonly nameEn: string;
  readonly source: string;
  readonly notes: readonly string[];
  readonly years: readonly YearOfArrangements[];
}
