import type { Day } from './days';
import type { CalendarLayer, YearOfEdition } from './layer';

/** Names a composition of layer editions, the most general first, such as `cn-2026.1+gx-2026.1`. */
export type CalendarVersion = string;

/** Why a day is not what its weekday says. */
export interface DayException {
  readonly works: boolean;
  readonly name: string;
  readonly nameEn: string;
  readonly layer: string;
  readonly sources: readonly string[];
}

/** The working days of the years that every layer covers. */
export interface Calendar {
  readonly version: CalendarVersion;
  readonly years: ReadonlySet<number>;
  readonly exceptions: ReadonlyMap<Day, DayException>;
}

const exceptionsOf = ({ edition, sources, arrangements }: YearOfEdition): readonly [Day, DayException][] =>
  arrangements.flatMap(({ name, nameEn, daysOff, workdays }) => {
    const why = { name, nameEn, layer: edition, sources };
    return [
      ...daysOff.map((day): [Day, DayException] => [day, { works: false, ...why }]),
      ...workdays.map((day): [Day, DayException] => [day, { works: true, ...why }]),
    ];
  });

const covers = (layer: CalendarLayer, year: number): boolean => layer.years.some((covered) => covered.year === year);

/** Lays regional layers over a national one: where they speak of the same day, the later layer decides. */
export const composeCalendar = (national: CalendarLayer, ...regional: readonly CalendarLayer[]): Calendar => {
  const layers = [national, ...regional];
  return {
    version: layers.map(({ id }) => id).join('+'),
    years: new Set(
      national.years.map(({ year }) => year).filter((year) => regional.every((layer) => covers(layer, year))),
    ),
    exceptions: new Map(layers.flatMap(({ years }) => years.flatMap(exceptionsOf))),
  };
};
