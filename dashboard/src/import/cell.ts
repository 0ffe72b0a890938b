import type { Field } from '../commands/commands';
import { isDay } from '../words/days';
import type { Cell } from './table';

/** What is wrong, and what to do about it. */
export interface Fault {
  readonly zh: string;
  readonly en: string;
}

export type Read = { readonly value: unknown } | { readonly fault: Fault };

/** What is known of that which a cell may name. */
export interface KnownThings {
  /** What a value of an enumeration is called. */
  readonly words: (enumeration: string, value: string) => readonly string[];
  /** The ids of the things of a kind that are called so. */
  readonly idsOf: (kind: string, said: string) => readonly string[];
}

const fault = (zh: string, en: string): Read => ({ fault: { zh, en } });

export const wordsOf = (cell: Cell): string =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '').trim();

const MONTH = /^(\d{4})[-/.年](\d{1,2})(?:月|[-/.月]\d{1,2}日?)?$/u;

const readMonth = (cell: Cell): Read => {
  const said = wordsOf(cell);
  const [, year = '', month = ''] = MONTH.exec(said) ?? [];
  if (Number(month) >= 1 && Number(month) <= 12) return { value: `${year}-${month.padStart(2, '0')}` };
  return fault(`“${said}”不是月份，请写成2026-01。`, `“${said}” is no month: write it as 2026-01.`);
};

const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日{0,1}$/u;

const readDay = (cell: Cell): Read => {
  const said = wordsOf(cell);
  const [, year = '', month = '', date = ''] = DAY.exec(said) ?? [];
  const value = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (isDay(value)) return { value };
  return fault(`“${said}”不是日期，请写成2026-01-08。`, `“${said}” is no day: write it as 2026-01-08.`);
};

const NUMBER = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;

const readNumber = (cell: Cell, { kind, least = -Infinity, most = Infinity }: Field): Read => {
  const said = wordsOf(cell);
  if (typeof cell !== 'number' && !NUMBER.test(said))
    return fault(`“${said}”不是数字，只填数字。`, `“${said}” is no number: give digits only.`);
  const value = Number(said.replaceAll(',', ''));
  if (kind === 'integer' && !Number.isInteger(value)) return fault('须为整数。', 'Has to be a whole number.');
  if (value < least || value > most) return fault(`须在${least}至${most}之间。`, `Has to be from ${least} to ${most}.`);
  return { value };
};

const readEnum = (cell: Cell, { values = [], enumeration = '' }: Field, { words }: KnownThings): Read => {
  const said = wordsOf(cell).toLowerCase();
  const found = values.find((each) => [each, ...words(enumeration, each)].some((one) => one.toLowerCase() === said));
  if (found !== undefined) return { value: found };
  return fault(
    `没有“${wordsOf(cell)}”这一项，请照表单中的名称填写。`,
    `There is no “${wordsOf(cell)}”: write it as the form names it.`,
  );
};

const readRef = (cell: Cell, { of = '' }: Field, { idsOf }: KnownThings): Read => {
  const said = wordsOf(cell);
  const [id, ...others] = idsOf(of, said);
  if (id === undefined)
    return fault(`系统中没有“${said}”，请核对名称或编号。`, `“${said}” is not known: check its name or id.`);
  if (others.length > 0)
    return fault(`“${said}”不止一个，请填写编号。`, `Several are called “${said}”: give the id instead.`);
  return { value: id };
};

const READ: Readonly<Record<string, (cell: Cell, field: Field, known: KnownThings) => Read>> = {
  day: readDay,
  month: readMonth,
  number: readNumber,
  integer: readNumber,
  enum: readEnum,
  ref: readRef,
};

/** What a cell says, by the kind of its field; nothing where it says nothing and may. */
export const readCell = (cell: Cell, field: Field, known: KnownThings): Read => {
  if (wordsOf(cell) === '') return field.required ? fault('须填写。', 'Has to be filled in.') : { value: undefined };
  const read = READ[field.kind];
  return read ? read(cell, field, known) : { value: wordsOf(cell) };
};
