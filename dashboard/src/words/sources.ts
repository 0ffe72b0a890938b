import type { Language } from './language';

const HAN = /\p{Script=Han}/u;

/** What follows the item of a source in English: after a mark, or in a word of its own. */
const IN_ENGLISH = /[:;；]? \(?(?=[a-z]|[A-Z][a-z])|；(?=[a-z])/u;

/** Items of the programme, by their numbers. */
const ITEM = /^[A-Z]\d\d/;

/** Grounds outside of the programme that are told by an English name. */
const NAMED = [['2015 notice on First Secretaries', '2015年关于选派第一书记工作的通知']] as const;

/** Where what the programme leaves open is decided. */
const OWN: ReadonlySet<string> = new Set(['design', 'domain']);

/** Where something comes from: the item of the source has a Chinese name, what follows it is said in English. */
export const sourceWords = (source: string, language: Language): string => {
  if (language === 'en') return source;
  const [item = source] = source.split(IN_ENGLISH);
  if (OWN.has(item)) return '系统设计';
  const [, named] = NAMED.find(([name]) => source.startsWith(name)) ?? [];
  return named ?? (HAN.test(item) || ITEM.test(item) ? item : source);
};
