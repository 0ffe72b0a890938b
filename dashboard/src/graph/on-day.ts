import { useAddress } from '../address';
import { isDay } from '../words/days';
import { useMoment } from './moment';

/** Pages of what is known of each day: which was in force on it, whenever it was recorded. */
const BY_DAY: ReadonlySet<string> = new Set([
  'branch',
  'branches',
  'committee',
  'committees',
  'grouping',
  'groupings',
  'indicator',
  'indicators',
  'pair',
  'pairs',
  'posting',
  'postings',
]);

/** Which station there is, is known; who serves there and what holds there is a matter of days. */
const isStation = (section: string, id: string | undefined): boolean => section === 'stations' && id !== undefined;

export const isByDay = ([section = '', id, ...beyond]: readonly string[]): boolean =>
  (BY_DAY.has(section) || isStation(section, id)) && beyond.length === 0;

/** The day in the address, on whatever page. */
export const useDayAsked = (): string | undefined => {
  const told = useAddress().params.get('validOn');
  return told !== null && isDay(told) ? told : undefined;
};

/** The day on which the page shows what was in force; `undefined` where it shows what is known. */
export const useOnDay = (): string | undefined => {
  const asked = useDayAsked();
  return isByDay(useAddress().parts) ? asked : undefined;
};

/** Nothing can be done in what is not the present. */
export const useIsPast = (): boolean => {
  const { asOf } = useMoment();
  const onDay = useOnDay();
  return asOf !== undefined || onDay !== undefined;
};
