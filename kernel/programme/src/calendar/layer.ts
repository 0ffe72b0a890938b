import type { CalendarYear } from '@zhudian/facts';

/** A year's notices, and the edition that told them. */
export interface YearOfEdition extends CalendarYear {
  readonly edition: string;
}

/** The holidays of a country or region as they are known by an edition: recorded facts name it, so it never changes. */
export interface CalendarLayer {
  readonly id: string;
  readonly layer: string;
  readonly years: readonly YearOfEdition[];
}
