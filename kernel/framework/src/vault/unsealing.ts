import { isSeal, sealsIn, withoutSeals } from '@zhudian/facts';
import type { Vault } from './vault';

/** What an answer shows in the place of words that were erased. */
export const ERASED = '〔已删除 · erased〕';

/** A JSON answer with the words in the place of their seals; `undefined` when it holds none. Whoever gives answers gives them through this. */
export const unsealed = async (json: string, vault: Pick<Vault, 'wordsOf'>): Promise<object | undefined> => {
  if (!json.includes('vault:')) return undefined;
  const seals = sealsIn(json);
  if (seals.length === 0) return undefined;
  const words = await vault.wordsOf(seals);
  const wordsOf = (seal: string) => words.get(seal) ?? ERASED;
  return JSON.parse(json, (_, value: unknown) =>
    typeof value === 'string' && value.includes('vault:') ? inText(value, wordsOf) : value,
  ) as object;
};

/** A text that is a seal, or JSON that holds some: then the words are told as JSON tells them. */
const inText = (text: string, wordsOf: (seal: string) => string): string =>
  isSeal(text) ? wordsOf(text) : withoutSeals(text, (seal) => JSON.stringify(wordsOf(seal)).slice(1, -1));
