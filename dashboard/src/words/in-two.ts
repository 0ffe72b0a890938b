import type { Language } from './language';

const HAN = /\p{Script=Han}/u;
/** Between a Chinese sentence and an English one, whichever comes first. */
const BETWEEN = /(?<=[。！？）])\s+(?=[^\p{Script=Han}]+$)|(?<=^[^\p{Script=Han}]*[.!?)`])\s+(?=\S*\p{Script=Han})/u;
/** Between what a thing is and what of it is meant. */
const STEP = ' → ';

const inOne = (description: string, language: Language): string => {
  const [one = '', other] = description.trim().split(BETWEEN);
  if (other === undefined) return one;
  return HAN.test(one) === (language === 'zh') ? one : other;
};

/** Of a description of the graph, which stands in both languages, the words of one. */
export const descriptionIn = (description: string, language: Language): string =>
  description
    .split(STEP)
    .map((part) => inOne(part, language))
    .join(STEP);
