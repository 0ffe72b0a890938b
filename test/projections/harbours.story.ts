import { z } from 'zod';
import type { RecordedFact } from '@zhudian/facts';
import {
  INTERNAL,
  boolean,
  defineReadModel,
  growing,
  integer,
  json,
  optional,
  real,
  text,
  type Handlers,
  type RowOf,
} from '@zhudian/projections';

/** A made-up read model that meets every type of column, rows that move, stay, vanish and come back, and facts of many rows. */
const columns = {
  port: text(),
  berth: optional(text()),
  size: integer(),
  draught: optional(real()),
  open: boolean(),
  papers: json<Readonly<Record<string, string>>>(),
  notes: growing(z.array(z.string())),
  calls: integer(),
};
export type HarbourRow = RowOf<typeof columns>;

export interface HarbourData {
  readonly key: string;
  readonly others?: readonly string[];
  readonly port?: string;
  readonly berth?: string | null;
  readonly size?: number;
  readonly draught?: number | null;
  readonly open?: boolean;
  readonly note?: string;
}

const dataOf = (fact: { readonly data: unknown }) => fact.data as HarbourData;
const fresh = (id: string): HarbourRow => ({
  id,
  port: 'north',
  berth: null,
  size: 0,
  draught: null,
  open: false,
  papers: { port: 'north' },
  notes: [],
  calls: 0,
});
const keys = (fact: RecordedFact) => [dataOf(fact).key, ...(dataOf(fact).others ?? [])];

type On = (row: HarbourRow | undefined, fact: RecordedFact, key: string) => HarbourRow | undefined;
const handler = (fold: On) => ({ keys, fold });

const on = {
  Moored: handler((row, fact, key) => {
    const { port, berth, size, draught, open } = dataOf(fact);
    const before = row ?? fresh(key);
    const given = { port, berth, size, draught, open };
    const told = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    return { ...before, ...told, papers: { port: port ?? before.port } };
  }),
  Noted: handler((row, fact) => row && { ...row, notes: [...row.notes, dataOf(fact).note ?? ''].slice(-3) }),
  Called: handler((row) => row && { ...row, calls: row.calls + 1 }),
  Left: handler(() => undefined),
  Passed: handler((row) => row),
  Wrecked: handler((_row, fact) => {
    throw new Error(`nothing can be made of ${fact.type}`);
  }),
} as unknown as Handlers<HarbourRow>;

/** With the version that is written here, whatever reading of facts it is. */
const inVersion = <M extends { readonly version: number }>(model: M, version: number): M => ({ ...model, version });

export const harbours = inVersion(
  defineReadModel({
    name: 'harbours',
    version: 1,
    context: 'personnel',
    access: INTERNAL,
    columns,
    indexes: [['port', 'size'], ['berth'], ['open', 'draught']],
    on,
  }),
  1,
);

/** How often each port was named: a roll-up with a row for many streams, and no index at all. */
const portColumns = { named: integer() };
export const ports = inVersion(
  defineReadModel({
    name: 'ports',
    version: 1,
    context: 'personnel',
    access: INTERNAL,
    columns: portColumns,
    indexes: [],
    on: {
      Moored: {
        keys: (fact: RecordedFact) => dataOf(fact).port ?? [],
        fold: (row: RowOf<typeof portColumns> | undefined, _fact: RecordedFact, key: string) => ({
          id: key,
          named: (row?.named ?? 0) + 1,
        }),
      },
    } as unknown as Handlers<RowOf<typeof portColumns>>,
  }),
  1,
);

export const harbourModels = [ports, harbours];
