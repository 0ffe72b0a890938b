/** How much of the gateway one caller may have, so that there is something left for the others. */
export interface Shares {
  /** Operations under way at once, of all callers. */
  readonly inFlight: number;
  /** Operations of one caller under way at once; the rest waits. */
  readonly inFlightPerCaller: number;
  /** The same while others ask too: whoever comes stands behind no more than these. */
  readonly inFlightBesideOthers: number;
  /** Of these, changes: each costs as much as many questions. */
  readonly changesBesideOthers: number;
  /** The part of the time in which operations of one caller may be under way while others ask, in the long run, one at a time. */
  readonly workBesideOthers: number;
  /** How much of that it may have had before, several at once: as one who opens a page has. One at a time from half of it on. */
  readonly workAtOnceMs: number;
  /** Operations of one caller that may wait. */
  readonly waitingPerCaller: number;
  /** Streams of one caller that are open at once. */
  readonly streamsPerCaller: number;
  /** Requests of one caller a second, in the long run and answers from the cache included. */
  readonly requestsPerSecond: number;
  /** Requests of one address a second without a good token, in the long run. */
  readonly strangersPerSecond: number;
  /** Requests of one address a second that come without a token for what needs none, in the long run. */
  readonly anonymousPerSecond: number;
  /** Bytes of the body of such a request. */
  readonly anonymousBytes: number;
  /** Such operations under way at once, of all addresses together. */
  readonly anonymousInFlight: number;
}

export const SHARES: Shares = {
  inFlight: 128,
  inFlightPerCaller: 32,
  inFlightBesideOthers: 8,
  changesBesideOthers: 2,
  workBesideOthers: 0.8,
  workAtOnceMs: 2_000,
  waitingPerCaller: 500,
  streamsPerCaller: 32,
  requestsPerSecond: 1_000,
  strangersPerSecond: 20,
  anonymousPerSecond: 10,
  anonymousBytes: 8 * 1024,
  anonymousInFlight: 16,
};
