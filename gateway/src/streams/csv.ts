import { cursorOf, type PlainFact, type PlainPage } from './plain-facts';
import type { Encoding } from './pump';

/** What spreadsheets read as a formula; where Chinese or Japanese is written, in full width too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/** By this Excel sees that the text is UTF-8. */
export const BOM = '\uFEFF';

/** A cell that no spreadsheet executes. */
export const cellOf = (value: string | number | null): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

type Cell = (fact: PlainFact) => string | number | null;

const COLUMNS: Readonly<Record<string, Cell>> = {
  cursor: cursorOf,
  position: ({ position }) => position,
  id: ({ id }) => id,
  type: ({ type }) => type,
  context: ({ context }) => context,
  stream: ({ stream }) => stream,
  revision: ({ revision }) => revision,
  occurredOn: ({ occurredOn }) => occurredOn,
  recordedAt: ({ recordedAt }) => recordedAt,
  actorId: ({ actorId }) => actorId,
  actorRole: ({ actorRole }) => actorRole,
  actorUnit: ({ actorUnit }) => actorUnit,
  about: ({ about }) => about.join(' '),
  data: ({ data }) => (data === null ? null : JSON.stringify(data)),
  actingFor: ({ actingFor }) => actingFor,
};

const rowOf = (fact: PlainFact): string =>
  `${Object.values(COLUMNS)
    .map((cell) => cellOf(cell(fact)))
    .join(',')}\r\n`;

/** A table that opens in Excel; one that broke off ends with its connection, so that nobody takes it for whole. */
export const csv = (): Encoding<PlainPage> => ({
  headers: {
    'cache-control': 'no-store',
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="changes.csv"',
  },
  opening: `${BOM}${Object.keys(COLUMNS).join(',')}\r\n`,
  item: ({ facts }) => facts.map(rowOf).join(''),
  heartbeat: undefined,
  ending: (error) => (error === undefined ? '' : undefined),
});
