import text from '../generated/facts.generated.json?raw';
import type { Label, Language } from './language';

const facts = JSON.parse(text) as Readonly<Record<string, Label>>;

/** What a fact of this type is called. */
export const factWords = (type: string, language: Language): string => facts[type]?.[language === 'zh' ? 0 : 1] ?? type;
