import { idOfStream } from '@zhudian/facts';
import type { FactOfStory } from '../support/recorded';

/** A line of a board: what it is about, and its numbers. */
export type Line = Readonly<Record<string, unknown>>;

/** All rows of a list of the graph, with these fields. */
export type ReadAll = <Row>(list: string, fields: string, args?: string) => Promise<readonly Row[]>;

export interface Place {
  readonly id: string;
  readonly county: string;
}
export interface Plain {
  readonly all: ReadAll;
  /** A list of the graph that has no pages. */
  readonly rows: <Row>(query: string) => Promise<readonly Row[]>;
  readonly places: readonly Place[];
}
/** A query that counts, and what one counts plainly from rows that the graph shows. */
export interface Board {
  readonly field: string;
  readonly args?: string;
  /** What tells its lines apart, and what is in them beside numbers. */
  readonly about: string;
  readonly plain: (given: Plain) => Promise<readonly Line[]>;
}

interface Registered {
  readonly type: string;
  readonly parentId?: string;
}
/** The stations as the log registers them. */
export const placesIn = (facts: readonly FactOfStory[]): readonly Place[] =>
  facts.flatMap(({ type, stream, data }) => {
    const { type: unitType, parentId = '' } = type === 'OrgUnitRegistered' ? (data as Registered) : { type: '' };
    return unitType === 'STATION' ? [{ id: idOfStream(stream), county: parentId }] : [];
  });

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
export const rounded = (value: number): number => Math.round(value * 100) / 100;
export const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : rounded((part / whole) * 100);
export const distinct = (values: readonly unknown[]): number => new Set(values).size;

interface AtStation {
  readonly station: { readonly id: string };
}
export const isAt =
  (stations: readonly Place[]) =>
  ({ station: { id } }: AtStation): boolean =>
    stations.some((one) => one.id === id);

type LineOf = (stations: readonly Place[]) => Line;

/** A line for each county enterprise, told by its unit. */
export const byUnit = (places: readonly Place[], lineOf: LineOf): readonly Line[] =>
  [...Map.groupBy(places, ({ county }) => county)].map(([id, of]) => ({ unit: { id }, ...lineOf(of) }));

/** The same, told as a county enterprise. */
export const byCounty = (places: readonly Place[], lineOf: LineOf): readonly Line[] =>
  byUnit(places, lineOf).map(({ unit, ...line }) => ({ countyEnterprise: unit, ...line }));

/** The same, and a line for all together. */
export const withTotal = (places: readonly Place[], lineOf: LineOf): readonly Line[] => [
  ...byCounty(places, lineOf),
  { countyEnterprise: null, ...lineOf(places) },
];
