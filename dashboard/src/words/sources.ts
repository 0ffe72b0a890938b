import type { Language } from './language';

const HAN = /\p{Script=Han}/u;

/** Where a day comes from: the item of the source has a Chinese name, what follows it is said in English. */
export const sourceWords = (source: string, language: Language): string => {
  const [item = source] = source.split(/: | \(/);
  return language === 'zh' && HAN.test(item) ? item : source;
};
