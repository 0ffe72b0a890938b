import type { PageBounds } from '@zhudian/projections';

/** Somebody was shown a name, or words about somebody else. */
export interface Reading {
  readonly readerId: string;
  readonly readerUnit: string;
  readonly roles: readonly string[];
  /** Whom it was about; empty when it speaks about nobody in particular. */
  readonly personId: string;
  /** The stream whose fact holds it. */
  readonly stream: string;
  readonly kind: 'NAME' | 'WORDS';
  /** What was asked: the name of the operation, else its fields. */
  readonly why: string;
}

/** The readings of one reader, about one subject and for one reason, in one hour. */
export interface HourOfReadings extends Reading {
  readonly id: string;
  /** The instant at which the hour begins. */
  readonly hour: string;
  readonly times: number;
  readonly lastAt: string;
}

/** Which hours are asked for. */
export interface ReadingsFilter {
  readonly units: readonly string[];
  readonly notOf: string;
  /** Categories of streams whose words are left out. */
  readonly withoutWordsOf: readonly string[];
  readonly personId?: string | null | undefined;
  readonly readerId?: string | null | undefined;
  /** Instants: the first hour, and the one before which it ends. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** Which readings are over: of readers in these units, older than an instant, and neither by nor about somebody spared. */
export interface PastReadings {
  readonly units: readonly string[];
  readonly olderThan: string;
  readonly spared: readonly string[];
}

/** How much there is, and since when. */
export interface Amount {
  readonly count: number;
  /** The instant of the oldest; none where there is nothing. */
  readonly since: string | undefined;
}

/** Who read what: a log apart from that of the facts. It has no positions, and nobody follows it. */
export interface ReadingLog {
  /** Resolves when it is on disk that they were read in this hour; how often may follow seconds later. */
  record(readings: readonly Reading[]): Promise<void>;
  /** Between two places of the list, newest first. */
  read(filter: ReadingsFilter, bounds: PageBounds): Promise<readonly HourOfReadings[]>;
  count(filter: ReadingsFilter): Promise<number>;
  over(past: PastReadings): Promise<Amount>;
  /** Drops what is over, from the files too. */
  drop(past: PastReadings): Promise<void>;
  close(): Promise<void>;
}
