import { getNamedType } from 'graphql';
import { textOf } from './format';
import type { Column } from './lists';

const MOST_CHARACTERS = 32_767;
const DAY_MS = 86_400_000;
/** The day 0 of spreadsheets. */
const DAY_0 = Date.UTC(1899, 11, 30);
/** The first day that all of them count alike: Excel has a 29 February 1900. */
const FIRST_DAY = '1900-03-01';

/** What XML cannot have; a text may hold it. */
const UNWRITABLE = /[^\t\n\r -\uFFFD]/g;
/** What would be read as another character. */
const ENCODED = /_(?=x[0-9A-Fa-f]{4}_)/g;
const CUT = '…';

export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(UNWRITABLE, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');

/** As much as a cell can hold; what is cut says so. */
const fitting = (text: string): string => {
  if (text.length <= MOST_CHARACTERS) return text;
  const begin = text.slice(0, MOST_CHARACTERS - CUT.length);
  return `${begin.isWellFormed() ? begin : begin.slice(0, -1)}${CUT}`;
};

export const textCell = (text: string, style = 0): string =>
  `<c t="inlineStr"${style > 0 ? ` s="${style}"` : ''}><is><t xml:space="preserve">${escaped(fitting(text)).replaceAll(ENCODED, '_x005F_')}</t></is></c>`;

/** How the head is written: the styles of the workbook by their number. */
export const HEAD = 1;
const DAY = 2;

export const isDay = ({ type }: Pick<Column, 'type'>) => getNamedType(type).name === 'LocalDate';

/** A text is never a formula; days are days, so that they can be reckoned with. */
export const cellOf = (value: unknown, asDay: boolean): string => {
  if (value === null || value === undefined) return NO_CELL;
  if (typeof value === 'number') return `<c><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c t="b"><v>${value ? 1 : 0}</v></c>`;
  if (asDay && typeof value === 'string' && value >= FIRST_DAY)
    return `<c s="${DAY}"><v>${(Date.parse(value) - DAY_0) / DAY_MS}</v></c>`;
  return textCell(textOf(value));
};

const NO_CELL = '<c/>';
const LETTERS = 26;
/** A to Z, AA and so on. */
const columnAt = (at: number): string =>
  (at < LETTERS ? '' : columnAt(Math.floor(at / LETTERS) - 1)) + String.fromCharCode(65 + (at % LETTERS));

/** Where a cell stands need not be said, but there are readers who do not count. */
export const rowOf = (cells: readonly string[], row: number): string => {
  const placed = cells.map((one, at) =>
    one === NO_CELL ? '' : `<c r="${columnAt(at)}${row}"${one.slice('<c'.length)}`,
  );
  return `<row r="${row}">${placed.join('')}</row>`;
};
