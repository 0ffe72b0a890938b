import {
  inlineWordsIn,
  isInlineMark,
  isSeal,
  sealsIn,
  withoutInlineMarks,
  withoutSeals,
  type InlineWords,
} from '@zhudian/facts';
import type { Vault } from './vault';

/** What an answer shows in the place of words that were erased. */
export const ERASED = '〔已删除 · erased〕';

type Words = Pick<Vault, 'wordsOf' | 'erasedAmong'>;

/**
 * A JSON answer with the words in the place of their seals, and of the marks of words that facts of early versions hold
 * themselves; `undefined` when it holds none. Whoever gives answers gives them through this.
 */
export const unsealed = async (json: string, vault: Words): Promise<object | undefined> => {
  if (!json.includes('vault:')) return undefined;
  const [seals, inline] = [sealsIn(json), inlineWordsIn(json)];
  if (seals.length + inline.length === 0) return undefined;
  const words = await vault.wordsOf(seals);
  const shown = await shownBy(vault, inline);
  const wordsOf = (seal: string) => words.get(seal) ?? ERASED;
  return JSON.parse(json, (_, value: unknown) =>
    typeof value === 'string' && value.includes('vault:') ? inText(value, { wordsOf, shown }) : value,
  ) as object;
};

/** Of words in facts those are shown that speak about nobody who is erased. */
export const shownBy = async (
  vault: Pick<Vault, 'erasedAmong'>,
  inline: readonly InlineWords[],
): Promise<(one: InlineWords) => boolean> => {
  const erased = await vault.erasedAmong([...new Set(inline.flatMap(({ persons }) => persons))]);
  return ({ persons }) => !persons.some((person) => erased.has(person));
};

interface Disclosure {
  readonly wordsOf: (seal: string) => string;
  readonly shown: (one: InlineWords) => boolean;
}

/** A text that is a seal or a mark, or JSON that holds some: then the words are told as JSON tells them. */
const inText = (text: string, { wordsOf, shown }: Disclosure): string => {
  const inlineOf = (one: InlineWords) => (shown(one) ? one.words : ERASED);
  if (isSeal(text)) return wordsOf(text);
  if (isInlineMark(text)) return withoutInlineMarks(text, inlineOf);
  // Marks last: in what they stand for nothing is looked for.
  return withoutInlineMarks(
    withoutSeals(text, (seal) => asJsonTells(wordsOf(seal))),
    (one) => asJsonTells(inlineOf(one)),
  );
};

const asJsonTells = (words: string): string => JSON.stringify(words).slice(1, -1);
