import type { PublishedCalendar } from '@zhudian/facts';
import national2026 from './data/cn-2026.1.json';
import guangxi2026 from './data/gx-2026.1.json';

/** Every calendar is laid over the country's. */
export const NATIONAL_LAYER = 'cn';

const shipped = (layer: string, { id: edition, region: _, ...data }: typeof national2026): PublishedCalendar => ({
  edition,
  layer,
  ...data,
});

/** The editions that are shipped: the whole country from 2004 to 2026, Guangxi from 2014 to 2026. They never change. */
export const shippedCalendars: readonly PublishedCalendar[] = [
  shipped(NATIONAL_LAYER, national2026),
  shipped('gx', guangxi2026),
];
