import {
  retentionEvents,
  type RecordedFact,
  type RetentionEvent,
  type RetentionKind,
  type RuleName,
} from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

/** What is not deleted: all of a kind, or what is about one person or by that person. */
interface Hold {
  readonly kind: RetentionKind;
  readonly personId?: string | undefined;
}

/** When and where a fact was recorded: several may be of one instant, but none share the order of the log. */
export type RecordedAt = Pick<RecordedFact, 'recordedAt' | 'position'>;

/** What was over and is deleted. */
export interface Run {
  readonly kind: RetentionKind;
  readonly olderThan: string;
  /** Those who were held then. */
  readonly spared: readonly string[];
  /** When it was recorded. */
  readonly at: RecordedAt | undefined;
}

export interface Retention {
  readonly holds: Readonly<Record<string, Hold>>;
  readonly released: Readonly<Record<string, Hold>>;
  readonly runs: readonly Run[];
}

/** The rule that says how long a kind is kept. */
export const RULE_OF = {
  READINGS: 'keepReadingsMonths',
  ANNULLED_WORDS: 'keepAnnulledWordsMonths',
  PAST_WORDS: 'keepPastWordsMonths',
  PAST_DOCUMENTS: 'keepPastDocumentsMonths',
  DEAD_LETTERS: 'keepDeadLettersMonths',
  EXPORTS: 'keepExportsMonths',
  BACKUPS: 'keepBackupsMonths',
} as const satisfies Readonly<Record<RetentionKind, RuleName>>;

const holdsOf = ({ holds }: Retention, kind: RetentionKind) => Object.values(holds).filter((one) => one.kind === kind);

/** Nothing of it is deleted. */
export const isHeld = (retention: Retention, kind: RetentionKind): boolean =>
  holdsOf(retention, kind).some(({ personId }) => personId === undefined);

/** The persons about whom nothing of it is deleted. */
export const sparedOf = (retention: Retention, kind: RetentionKind): readonly string[] =>
  holdsOf(retention, kind).flatMap(({ personId }) => personId ?? []);

/** As it is read off the log, a fact says when it was recorded. */
const recordedIn = ({ recordedAt, position }: Partial<RecordedAt>): RecordedAt | undefined =>
  recordedAt === undefined || position === undefined ? undefined : { recordedAt, position };

export const retentionFold: Fold<Retention, RetentionEvent> = {
  family: retentionEvents,
  initial: { holds: {}, released: {}, runs: [] },
  evolve: {
    RetentionApplied: (retention, fact) => {
      const { kind, olderThan } = fact.data;
      const run = { kind, olderThan, spared: sparedOf(retention, kind), at: recordedIn(fact as object) };
      return { ...retention, runs: [...retention.runs, run] };
    },
    RetentionHeld: (retention, { data: { holdId, kind, personId } }) => ({
      ...retention,
      holds: { ...retention.holds, [holdId]: { kind, personId } },
    }),
    RetentionReleased: ({ holds, released, runs }, { data: { holdId } }) => {
      const { [holdId]: hold, ...left } = holds;
      return { holds: left, released: { ...released, ...(hold && { [holdId]: hold }) }, runs };
    },
  },
};
