import type { Span } from './reads';

/** By how much the clocks of two machines may differ: so close to midnight nothing is sent that depends on the day. */
const CLOCKS_MS = 5_000;

/** Whether an instant lies well within a day. */
export const isWithin = ({ from, until }: Span, now: number): boolean =>
  now >= from + CLOCKS_MS && now < until - CLOCKS_MS;
