import type { Language } from './language';

const HAN = /\p{Script=Han}/u;

/** What follows the item of a source in English: after a mark, or in a word of its own. */
const IN_ENGLISH = /[:;；]? \(?(?=[a-z]|[A-Z][a-z])|；(?=[a-z])/u;

/** Where something comes from: the item of the source has a Chinese name, what follows it is said in English. */
export const sourceWords = (source: string, language: Language): string => {
  const [item = source] = source.split(IN_ENGLISH);
  return language === 'zh' && HAN.test(item) ? item : source;
};
