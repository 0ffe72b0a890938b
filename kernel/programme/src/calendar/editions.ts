import { calendarEvents, PROGRAMME_LAW, type CalendarEvent, type PublishedCalendar } from '@zhudian/facts';
import { stateOf, type Fold } from '@zhudian/framework';
import { composeCalendar, type Calendar, type CalendarVersion } from './calendar';
import type { CalendarLayer, YearOfEdition } from './layer';
import { NATIONAL_LAYER, shippedCalendars } from './shipped-calendars';

/** The whole country, 2004 to 2026. */
export const NATIONAL_CALENDAR: CalendarVersion = 'cn-2026.1';

/** Guangxi, 2014 to 2026: the country's calendar with the region's own days off laid over it. */
export const GUANGXI_CALENDAR: CalendarVersion = 'cn-2026.1+gx-2026.1';

/** Every edition that was published, in the order of publication; the shipped ones first. */
export type Calendars = readonly PublishedCalendar[];

export const calendarsFold: Fold<Calendars, CalendarEvent> = {
  family: calendarEvents,
  initial: shippedCalendars,
  evolve: {
    CalendarPublished: (calendars, { data }) =>
      calendars.some(({ edition }) => edition === data.edition) ? calendars : [...calendars, data],
  },
};

/** What a command reads whose rule counts working days. */
export const theCalendars = { calendars: stateOf(calendarsFold, PROGRAMME_LAW) };

/** Where editions speak of one year, the last of them is believed. */
const yearsOf = (editions: Calendars): ReadonlyMap<number, YearOfEdition> =>
  new Map(editions.flatMap(({ edition, years }) => years.map((one) => [one.year, { ...one, edition }] as const)));

type LayerOf = (calendars: Calendars, edition: string) => CalendarLayer | undefined;

const editionsOf = (calendars: Calendars, layer: string) => calendars.filter((one) => one.layer === layer);

/** What an edition said with those before it; of later ones only the years that it did not have. */
const continued: LayerOf = (calendars, edition) => {
  const layer = calendars.find((one) => one.edition === edition)?.layer ?? '';
  const all = editionsOf(calendars, layer);
  const upTo = all.findIndex((one) => one.edition === edition) + 1;
  if (upTo === 0) return undefined;
  const years = new Map([...yearsOf(all.slice(upTo)), ...yearsOf(all.slice(0, upTo))]);
  return { id: edition, layer, years: [...years.values()] };
};

const newest: LayerOf = (calendars, edition) => {
  const layer = calendars.find((one) => one.edition === edition)?.layer ?? '';
  const all = editionsOf(calendars, layer);
  const last = all.at(-1);
  return last && { id: last.edition, layer, years: [...yearsOf(all).values()] };
};

const composed = (calendars: Calendars, version: CalendarVersion, layerOf: LayerOf): Calendar | undefined => {
  const [national, ...regional] = version.split('+').map((edition) => layerOf(calendars, edition));
  const regions = regional.flatMap((layer) => (layer ? [layer] : []));
  return national?.layer === NATIONAL_LAYER && regions.length === regional.length
    ? composeCalendar(national, ...regions)
    : undefined;
};

/** Composed once for each list of editions, which never changes; a new edition makes a new list. */
const remembering = (layerOf: LayerOf) => {
  const known = new WeakMap<Calendars, Map<CalendarVersion, Calendar | undefined>>();
  return (calendars: Calendars, version: CalendarVersion): Calendar | undefined => {
    const versions = known.get(calendars) ?? new Map<CalendarVersion, Calendar | undefined>();
    known.set(calendars, versions);
    if (!versions.has(version)) versions.set(version, composed(calendars, version, layerOf));
    return versions.get(version);
  };
};

/**
 * The calendar that a recorded fact names, with the years that were published since; `undefined` when there is no such
 * version. What it said of a year stays, whatever a later edition says.
 */
export const calendarOf = remembering(continued);

/** The calendar of the same country and regions by their newest editions. */
export const newestCalendarOf = remembering(newest);

/** The newest version of the national calendar, and of each region's. */
export const calendarVersions = (calendars: Calendars): readonly CalendarVersion[] => {
  const last = new Map(calendars.map(({ layer, edition }) => [layer, edition]));
  const national = last.get(NATIONAL_LAYER) ?? '';
  last.delete(NATIONAL_LAYER);
  return [national, ...[...last.values()].map((edition) => `${national}+${edition}`)];
};
