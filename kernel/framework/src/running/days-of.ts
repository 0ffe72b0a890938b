import type { DaySpan } from '../graph/day-span';
import type { Settings } from './settings';

const DAY_MS = 86_400_000;

/** The days of the programme's time zone. */
export const daysOf = ({ timeZone, now }: Pick<Settings, 'timeZone' | 'now'>) => {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  let known: DaySpan | undefined;
  const daySpan = (): DaySpan => {
    const at = now();
    if (!known || at < known.from || at >= known.until) known = spanAt(at, (instant) => format.format(instant));
    return known;
  };
  return { today: () => daySpan().day, dayAt: (instant: string) => format.format(Date.parse(instant)), daySpan };
};

/** No day is longer than two of ours, whatever a time zone does to its clocks. */
const spanAt = (at: number, dayAt: (instant: number) => string): DaySpan => {
  const day = dayAt(at);
  const isThisDay = (instant: number) => dayAt(instant) === day;
  return { day, from: edge(at, at - 2 * DAY_MS, isThisDay), until: edge(at, at + 2 * DAY_MS, isThisDay) };
};

/** The later one of the two neighbours between which the day begins, or ends. */
const edge = (inside: number, outside: number, isInside: (instant: number) => boolean): number => {
  let [near, far] = [inside, outside];
  while (Math.abs(far - near) > 1) {
    const middle = Math.floor((near + far) / 2);
    if (isInside(middle)) near = middle;
    else far = middle;
  }
  return Math.max(near, far);
};
