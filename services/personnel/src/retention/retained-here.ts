import type { RetentionKind } from '@zhudian/facts';
import type { RetainedKind, RetentionMeans } from './retained-kind';
import { pastReadings } from './kinds/readings';
import { documentsOfPast, wordsOfAnnulled, wordsOfPast } from './kinds/words';

/** The kinds that this service deletes itself; the others lie in folders of whoever runs the system. */
const KINDS: readonly ((means: RetentionMeans) => RetainedKind)[] = [
  pastReadings,
  wordsOfAnnulled,
  wordsOfPast,
  documentsOfPast,
];

export const retainedHere = (means: RetentionMeans): readonly RetainedKind[] => KINDS.map((of) => of(means));

export const retainedBy = (means: RetentionMeans, kind: RetentionKind): RetainedKind | undefined =>
  retainedHere(means).find((one) => one.kind === kind);
