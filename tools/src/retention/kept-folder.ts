/** How much is over, and the day of the oldest of it. */
export interface Amount {
  readonly count: number;
  readonly since: string | undefined;
}

/**
 * Something that lies in a folder of whoever runs the system, and is kept for a time alone: what is older than a day, and its
 * deletion, which may be asked for again and again.
 */
export interface KeptFolder {
  readonly kind: 'DEAD_LETTERS' | 'EXPORTS' | 'BACKUPS';
  over(olderThan: string): Promise<Amount>;
  discard(olderThan: string): Promise<void>;
}

/** The day of an instant, by UTC. */
export const dayOf = (instant: number | string): string => new Date(instant).toISOString().slice(0, 10);

export const amountOf = (days: readonly string[]): Amount => ({ count: days.length, since: days.toSorted()[0] });
