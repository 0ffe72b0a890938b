import type { Argument } from './shapes';

const valueOf = ({ kind, list }: Argument, text: string): unknown => {
  if (list) return text.split(',');
  if (kind === 'integer') return Number(text);
  if (kind === 'flag') return text === 'true';
  return text;
};

const firstOfYear = (day: string) => `${day.slice(0, 4)}-01-01`;
const nextYear = (day: string) => `${Number(day.slice(0, 4)) + 1}-01-01`;
const quarterOf = (day: string) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** What must be said and was not is the year, the month or the bureau at which one looks. */
const PRESET: Readonly<Record<string, (day: string, unit: string) => unknown>> = {
  year: (day) => Number(day.slice(0, 4)),
  month: (day) => day.slice(0, 7),
  quarter: quarterOf,
  bureauId: (_, unit) => unit,
  from: firstOfYear,
  before: nextYear,
  to: (day) => day,
};

const preset = ({ name, kind, values }: Argument, day: string, unit: string): unknown => {
  const value = PRESET[name]?.(day, unit) ?? values?.[0];
  return kind === 'month' && typeof value === 'string' ? value.slice(0, 7) : value;
};

/** The question as the address asks it. */
export const askedOf = (args: readonly Argument[], params: URLSearchParams, day: string, unit: string) =>
  Object.fromEntries(
    args.flatMap((arg): (readonly [string, unknown])[] => {
      const text = params.get(arg.name);
      if (text !== null && text !== '') return [[arg.name, valueOf(arg, text)]];
      if (arg.name === 'today') return [[arg.name, day]];
      return arg.required ? [[arg.name, preset(arg, day, unit)]] : [];
    }),
  );
