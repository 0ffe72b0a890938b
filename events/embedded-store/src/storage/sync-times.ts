/** Upper bounds of the buckets, in seconds. */
export const SYNC_BOUNDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5] as const;

/** How long writing and syncing took, counted in buckets; the last is for all that took longer. */
export class SyncTimes {
  readonly counts = Array.from({ length: SYNC_BOUNDS.length + 1 }, () => 0);
  seconds = 0;

  note(milliseconds: number): void {
    const took = milliseconds / 1_000;
    const found = SYNC_BOUNDS.findIndex((bound) => took <= bound);
    const bucket = found < 0 ? SYNC_BOUNDS.length : found;
    this.counts[bucket] = (this.counts[bucket] ?? 0) + 1;
    this.seconds += took;
  }
}
