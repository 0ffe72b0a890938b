import { dayWords, ZONE } from '../words/days';
import { wordOf } from '../words/enums';
import { factWords } from '../words/facts';
import type { Language } from '../words/language';
import { textOf } from '../words/text';
import { shapeOf, type ShapeField } from './shapes';

export type Row = Readonly<Record<string, unknown>>;

export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const MONTH = /^\d{4}-\d\d$/;

const yesNo = (value: unknown, language: Language): string => {
  if (language === 'zh') return value === true ? '是' : '否';
  return value === true ? 'yes' : 'no';
};

type Words = (text: string, of: string, language: Language) => string;

const WORDS: Readonly<Record<string, Words>> = {
  enum: (text, of, language) => wordOf(of, text, language),
  fact: (text, _, language) => factWords(text, language),
  type: (text, _, language) => shapeOf(text).label[language === 'zh' ? 0 : 1] || text,
  day: (text, _, language) => dayWords(text, language),
  instant: (text) => new Date(text).toLocaleString('sv-SE', { timeZone: ZONE }),
  number: (text) => String(Number(Number(text).toFixed(2))),
  text: (text, _, language) => (MONTH.test(text) ? dayWords(text, language) : text),
};

/** A leaf as people read it. */
export const leafWords = (value: unknown, { kind, of = '' }: ShapeField, language: Language): string => {
  if (typeof value === 'boolean') return yesNo(value, language);
  const text = textOf(value);
  return text === '' ? '' : (WORDS[kind]?.(text, of, language) ?? text);
};

/** What a thing is called. */
export const titleWords = (row: Row, type: string, language: Language): string => {
  const { title, fields } = shapeOf(type);
  const parts = title.flatMap((name) => {
    const field = fields[name];
    const value = row[name];
    if (!field || value === null || value === undefined) return [];
    const words = isRow(value) ? titleWords(value, field.of ?? '', language) : leafWords(value, field, language);
    return words ? [words] : [];
  });
  return parts.join(' · ') || textOf(row['id']);
};
