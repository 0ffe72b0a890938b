/** Words that a fact of an early version holds itself, with whom they speak about and the stream that tells them. */
export interface InlineWords {
  readonly words: string;
  readonly stream: string;
  readonly persons: readonly string[];
}

/** Written so that neither JSON nor what looks for seals finds anything else in it. */
const MARK = /vault:inline:([A-Za-z0-9_.!~*'()%-]+);/g;

export const inlineMark = ({ words, stream, persons }: InlineWords): string =>
  `vault:inline:${encodeURIComponent(JSON.stringify([words, stream, persons]))};`;

const told = (encoded: string): InlineWords => {
  const [words, stream, persons] = JSON.parse(decodeURIComponent(encoded)) as [string, string, readonly string[]];
  return { words, stream, persons };
};

/** What the marks in a text stand for, in their order. */
export const inlineWordsIn = (text: string): readonly InlineWords[] =>
  text.includes('vault:inline:') ? [...text.matchAll(MARK)].map(([, encoded = '']) => told(encoded)) : [];

/** A text with each mark in it replaced. */
export const withoutInlineMarks = (text: string, wordsOf: (inline: InlineWords) => string): string =>
  text.replaceAll(MARK, (_, encoded: string) => wordsOf(told(encoded)));

/** A text that is a mark and nothing else. */
export const isInlineMark = (text: string): boolean =>
  text.startsWith('vault:inline:') && text.indexOf(';') === text.length - 1;
