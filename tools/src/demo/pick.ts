import { createHash } from 'node:crypto';

/** A whole number below `below`, always the same for a seed: the demonstration has no chance in it. */
export const pick = (seed: string, below: number): number =>
  createHash('sha256').update(seed).digest().readUInt32BE(0) % below;
