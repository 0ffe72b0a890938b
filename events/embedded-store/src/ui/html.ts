/** Text that is HTML already. */
export class Html {
  constructor(readonly text: string) {}
}

export type Part = Html | string | number | undefined | readonly Part[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (found) => ESCAPES[found] ?? found);

const textOf = (part: Part): string => {
  if (part === undefined) return '';
  if (part instanceof Html) return part.text;
  return typeof part === 'object' ? part.map(textOf).join('') : escaped(String(part));
};

/** A template whose values are escaped, unless they are HTML themselves. */
export const html = (literals: TemplateStringsArray, ...values: readonly Part[]): Html =>
  new Html(literals.map((literal, at) => literal + textOf(values[at])).join(''));

/** What cannot be seen, or would turn what follows around: control characters, marks of direction, spaces of no width. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const UNSEEN_IN_LINES = /[^\P{Cc}\n\t]|[\p{Cf}\p{Zl}\p{Zp}]/gu;

const coded = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;

/** A name as it can be looked at: nothing in it is hidden. */
export const visible = (name: string): string => name.replaceAll(UNSEEN, coded);

/** The same for text of several lines. */
export const visibleLines = (text: string): string => text.replaceAll(UNSEEN_IN_LINES, coded);
