import type { Language } from './language';

/** Where the programme is, as the gateway says on the page. */
export const ZONE =
  globalThis.document?.querySelector<HTMLMetaElement>('meta[name="zhudian-time-zone"]')?.content ?? 'Asia/Shanghai';

/** The day that it is where the programme is, or was at an instant. */
export const dayIn = (instant: Date): string => instant.toLocaleDateString('sv-SE', { timeZone: ZONE });
export const today = (): string => dayIn(new Date());

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Whether there is such a day: what is typed into an address need not be one. */
export const isDay = (text: string): boolean => {
  if (!DAY.test(text)) return false;
  const day = new Date(text);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

const DAY_MS = 86_400_000;

export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** A day as people write it; a month too. */
export const dayWords = (day: string | null | undefined, language: Language): string => {
  const [year, month, date] = day?.split('-').map(Number) ?? [];
  if (year === undefined || month === undefined) return '';
  if (language === 'zh') return `${year}年${month}月${date === undefined ? '' : `${date}日`}`;
  const options = { year: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  const named = new Date(Date.UTC(year, month - 1, date ?? 1));
  return named.toLocaleDateString('en-GB', date === undefined ? options : { ...options, day: 'numeric' });
};

/** The last day of each of so many months before the month of a day, the latest last. */
export const monthEndsBefore = (day: string, months: number): readonly string[] => {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const ends = Array.from({ length: months }, (_, back) => new Date(Date.UTC(year, month - 1 - back, 0)));
  return ends.map((end) => end.toISOString().slice(0, 10)).toReversed();
};
