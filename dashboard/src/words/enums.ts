import text from '../generated/enums.generated.json?raw';
import type { Label, Language } from './language';

const enums = JSON.parse(text) as Readonly<Record<string, Readonly<Record<string, Label>>>>;

/** What a value of an enumeration is called. */
export const wordOf = (enumeration: string, value: string | null | undefined, language: Language): string => {
  if (value === null || value === undefined) return '';
  const label = enums[enumeration]?.[value];
  return label ? label[language === 'zh' ? 0 : 1] : value;
};

/** What a value of an enumeration is called in each language. */
export const valuesWords = (enumeration: string, value: string): readonly string[] => enums[enumeration]?.[value] ?? [];

export const valuesOf = (enumeration: string): readonly string[] => Object.keys(enums[enumeration] ?? {});
