import type { Labels, Words } from '@zhudian/facts';
import type { Detail, Details, Problem, RefusalText } from './refusal';

type Language = keyof Words;

const NOTHING: Words = { zh: '（未注明）', en: '(not stated)' };
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The message in both languages, details filled in. */
export const wordsOf = (text: Pick<RefusalText, 'zh' | 'en' | 'terms' | 'instead'>, details: Details): Words => {
  const sentence = sentenceFor(text, details);
  return {
    zh: fill(sentence.zh, details, text.terms, 'zh'),
    en: fill(sentence.en, details, text.terms, 'en'),
  };
};

const isNothing = (value: Detail | undefined): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

const sentenceFor = ({ zh, en, instead = {} }: Parameters<typeof wordsOf>[0], details: Details): Words => {
  const own = Object.entries(instead).find(([condition]) => {
    const [name = '', value] = condition.split('=');
    return value === undefined ? isNothing(details[name]) : details[name] === value;
  });
  return own?.[1] ?? { zh, en };
};

const fill = (template: string, details: Details, terms: RefusalText['terms'], language: Language): string =>
  template.replaceAll(PLACE, (_, name: string, one?: string, other?: string) => {
    const value = details[name];
    if (value === undefined || value === null || isNothing(value)) return followedBy(NOTHING[language], other);
    return followedBy(said(value, terms?.[name] ?? {}, language), isOne(value) ? one : other);
  });

const isOne = (value: NonNullable<Detail>): boolean =>
  Array.isArray(value) ? value.length === 1 : value === 1 || typeof value === 'string';

/** `{count: is one/are several}` says after a number or a list what fits it. */
const PLACE = /\{(\w+)(?:: ([^/}]+)\/([^/}]+))?\}/g;

const followedBy = (text: string, words?: string): string => (words === undefined ? text : `${text} ${words}`);

const said = (value: NonNullable<Detail>, labels: Labels, language: Language): string => {
  if (Array.isArray(value))
    return (value as readonly (string | Problem)[])
      .map((each) => (typeof each === 'string' ? textOf(each, labels, language) : each[language]))
      .join(SEPARATOR[typeof value[0] === 'string' ? 'items' : 'sentences'][language]);
  return typeof value === 'string' ? textOf(value, labels, language) : JSON.stringify(value);
};

const NUMBER = /^-?\d+(\.\d+)?$/;
const SEPARATOR = { items: { zh: '、', en: ', ' }, sentences: { zh: '；', en: '; ' } };

/** `LEVEL/METHOD` is two words, the second of them in brackets. */
const textOf = (value: string, labels: Labels, language: Language): string => {
  const parts = value.split('/').map((part) => (Object.hasOwn(labels, part) ? labels[part] : undefined));
  const [one, other] = parts.map((label) => label?.[language === 'zh' ? 0 : 1]);
  if (one === undefined) return dayOrMonth(value, language) ?? (NUMBER.test(value) ? value : `“${value}”`);
  if (other === undefined) return one;
  return language === 'zh' ? `${one}（${other}）` : `${one} (${other})`;
};

/** A day or a month as it is said; `undefined` for anything else. */
export const dayOrMonth = (value: string, language: Language): string | undefined => {
  const [, year = '', month = '', day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(value) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return undefined;
  if (language === 'zh') return `${Number(year)}年${Number(month)}月${day ? `${Number(day)}日` : ''}`;
  return `${day ? `${Number(day)} ` : ''}${name} ${year}`;
};
