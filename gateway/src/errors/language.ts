/** The languages that messages are written in. */
export type Language = 'zh' | 'en';

interface Messages {
  readonly zh: string;
  readonly en: string;
}

const weighed = (range: string): { readonly tag: string; readonly weight: number } => {
  const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return { tag, weight: q === undefined ? 1 : Number(q) || 0 };
};

const weightOf = (language: Language, ranges: readonly ReturnType<typeof weighed>[]): number | undefined =>
  ranges.find(({ tag }) => tag === language || tag.startsWith(`${language}-`))?.weight;

/** What stands for a language that is not named: `*`. */
const weightsIn = (ranges: readonly ReturnType<typeof weighed>[]) => {
  const others = ranges.find(({ tag }) => tag === '*')?.weight ?? 0;
  return { zh: weightOf('zh', ranges) ?? others, en: weightOf('en', ranges) ?? others };
};

/** The language that `Accept-Language` prefers of the two, the one that it names first of equals; Chinese when it names neither. */
export const languageOf = (accept: string | undefined): Language => {
  if (!accept) return 'zh';
  const ranges = accept.slice(0, 1_000).split(',').map(weighed);
  const { zh, en } = weightsIn(ranges);
  if (zh !== en) return en > zh ? 'en' : 'zh';
  const first = ranges.find(({ tag, weight }) => weight > 0 && /^(zh|en)(-|$)/.test(tag));
  return first?.tag.startsWith('en') ? 'en' : 'zh';
};

const isMessages = (value: unknown): value is Messages =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;

/** The message of an error in a language, when its extensions have it in both. */
export const messageIn = (
  { message, extensions }: { readonly message: string; readonly extensions?: { readonly [key: string]: unknown } },
  language: Language,
): string => {
  const messages = extensions?.['messages'];
  return isMessages(messages) ? messages[language] : message;
};
