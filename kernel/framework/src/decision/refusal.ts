import type { Words } from '@zhudian/facts';

/** A broken business rule. A value, not an exception: exceptions are for bugs and failures. */
export class Refusal<Code extends string = string> {
  constructor(
    readonly code: Code,
    readonly details: Details = {},
  ) {}
}
export type Details = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

export const refuse = <Code extends string>(code: Code, details?: Details): Refusal<Code> => new Refusal(code, details);

/** The text of a refusal. The message says what to do; `{name}` is replaced by a detail. */
export interface RefusalText extends Words {
  /** The rule that was broken, in a few words. */
  readonly rule: string;
  /** Where the rule comes from: the seed's item, a regulation with its article, or the programme's own proposal. */
  readonly source: string;
  /** `WARN`: the command goes on when a reason for this code comes with it. */
  readonly severity?: 'WARN';
}
export type RefusalTexts<Code extends string = string> = Readonly<Record<Code, RefusalText>>;

export const defineRefusals = <Code extends string>(texts: RefusalTexts<Code>): RefusalTexts<Code> => texts;

/** The message in both languages, details filled in. */
export const wordsOf = (text: Words, details: Details): Words => ({
  zh: fill(text.zh, details),
  en: fill(text.en, details),
});

const fill = (template: string, details: Details): string =>
  template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = details[name];
    return value === undefined || value === null
      ? placeholder
      : Array.isArray(value)
        ? value.join(', ')
        : String(value);
  });
