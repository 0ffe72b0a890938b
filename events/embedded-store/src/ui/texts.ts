import { zh } from './chinese';
import { en } from './english';

export const TEXTS = { en, zh };
export type Language = keyof typeof TEXTS;

/** The first that a browser asks for of those there are; English where it asks for neither. */
export const languageOf = (asked: string | null, accepted: string | undefined): Language => {
  if (asked === 'en' || asked === 'zh') return asked;
  return /\b(zh|en)\b/i.exec(accepted ?? '')?.[1]?.toLowerCase() === 'zh' ? 'zh' : 'en';
};
