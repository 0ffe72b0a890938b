import { createHmac, randomBytes } from 'node:crypto';

/** Words on their way into a fact. */
export interface NewWords {
  readonly words: string;
  readonly kind: 'words' | 'name';
  /** The stream that will hold the fact. */
  readonly stream: string;
  /** Whom they speak about. */
  readonly persons: readonly string[];
}
export interface SealedWords extends NewWords {
  /** What the fact holds: `vault:` and the HMAC-SHA256 of the words under a salt of their own. */
  readonly seal: string;
  readonly salt: string;
}
/** What words are, without the words. */
export type AboutWords = Pick<NewWords, 'kind' | 'stream' | 'persons'>;
/** What is erased of a person: the name, or every text that speaks about the person too. */
export type ErasedScope = 'NAME' | 'ALL';

/** A seal of its own for words, of which nothing can be read without the salt. */
export const sealOf = (words: NewWords): SealedWords => {
  const salt = randomBytes(32).toString('base64url');
  return { ...words, salt, seal: `vault:${createHmac('sha256', salt).update(words.words).digest('base64url')}` };
};
