import { useAddress } from '../address';

export type Language = 'zh' | 'en';
/** What something is called: in Chinese, in English. */
export type Label = readonly [zh: string, en: string];

const KEPT = 'zhudian-language';

/** The language of the address, else the one chosen last, else Chinese. */
export const useLanguage = (): Language => {
  const asked = useAddress().params.get('lang') ?? localStorage.getItem(KEPT);
  return asked === 'en' ? 'en' : 'zh';
};

export const keepLanguage = (language: Language): void => localStorage.setItem(KEPT, language);

export type Say = (zh: string, en: string) => string;

/** Words in the language of the reader. */
export const useWords = (): { readonly language: Language; readonly say: Say } => {
  const language = useLanguage();
  return { language, say: (zh, en) => (language === 'zh' ? zh : en) };
};
