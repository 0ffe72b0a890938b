export interface Measurement {
  readonly key: string;
  readonly value: number;
}

const KEPT = 1000;
/** The quantiles that clients are given, by their names in the protocol. */
const QUANTILES: ReadonlyArray<readonly [key: string, share: number]> = [
  ['Fastest', 0],
  ['Quintile 1', 0],
  ['Quintile 2', 0.2],
  ['Median', 0.5],
  ['Quintile 3', 0.4],
  ['Quintile 4', 0.6],
  ['Quintile 5', 0.8],
  ['90%', 0.9],
  ['95%', 0.95],
  ['99%', 0.99],
  ['99.5%', 0.995],
  ['99.9%', 0.999],
  ['Highest', 1],
];

/** How many milliseconds a consumer took for each of its last events. */
export class Timings {
  readonly #kept: number[] = [];

  add(milliseconds: number): void {
    this.#kept.push(milliseconds);
    if (this.#kept.length > KEPT) this.#kept.shift();
  }

  get measurements(): readonly Measurement[] {
    const sorted = this.#kept.toSorted((a, b) => a - b);
    if (sorted.length === 0) return [];
    const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
    const mean = Math.floor(sorted.reduce((sum, each) => sum + each, 0) / sorted.length);
    return [{ key: 'Mean', value: mean }, ...QUANTILES.map(([key, share]) => ({ key, value: at(share) }))];
  }
}
