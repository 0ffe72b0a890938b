import type { OldWords, Over, Past, RetainedKind, RetentionMeans } from '../retained-kind';
import { annulledWords } from './annulled-words';
import { pastDocuments, pastWords } from './past-words';

type OldWordsOf = (means: RetentionMeans, past: Past) => Promise<readonly OldWords[]>;

const amountOf = (words: readonly OldWords[]): Over => ({
  count: words.length,
  since: words.map(({ day }) => day).toSorted()[0],
});

const wordsOf =
  (kind: RetainedKind['kind'], of: OldWordsOf) =>
  (means: RetentionMeans): RetainedKind => ({
    kind,
    over: async (past) => amountOf(await of(means, past)),
    discard: async (past) => {
      await means.vault.drop((await of(means, past)).map(({ seal }) => seal));
      await means.vault.sweepDocuments();
    },
  });

export const wordsOfAnnulled = wordsOf('ANNULLED_WORDS', annulledWords);
export const wordsOfPast = wordsOf('PAST_WORDS', pastWords);
export const documentsOfPast = wordsOf('PAST_DOCUMENTS', pastDocuments);
