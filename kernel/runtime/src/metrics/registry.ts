import type { Family, Labels, Sample } from './exposition';

/** So many combinations of labels are counted apart; whatever comes beyond them is counted together. */
export const MOST_SERIES = 500;
const OTHER = 'other';
/** Nothing longer is a code or a name of ours. */
const LONGEST_LABEL = 80;
const PLAIN = /^[\w .:-]+$/;

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Series<T> {
  readonly labels: Labels;
  readonly of: T;
}

const isPlain = (text: string): boolean => text.length <= LONGEST_LABEL && PLAIN.test(text);

/** The series of one family by their labels, bounded in number. */
class SeriesOf<T> {
  private readonly series = new Map<string, Series<T>>();

  constructor(private readonly begin: () => T) {}

  at(labels: Labels): T {
    const values = Object.values(labels);
    const key = JSON.stringify(values);
    const known = this.series.get(key);
    if (known) return known.of;
    const isBeyond = this.series.size >= MOST_SERIES - 1 || !values.every(isPlain);
    const isOther = values.every((value) => value === OTHER);
    if (isBeyond && !isOther) return this.at(Object.fromEntries(Object.keys(labels).map((name) => [name, OTHER])));
    const begun = { labels, of: this.begin() };
    this.series.set(key, begun);
    return begun.of;
  }

  get all(): readonly Series<T>[] {
    return [...this.series.values()];
  }
}

export interface Counter {
  add(labels?: Labels, by?: number): void;
}

export interface Histogram {
  /** @param seconds how long it took. */
  observe(seconds: number, labels?: Labels): void;
}

/** Values read when they are asked for. */
export type ReadGauge = () =>
  ReadonlyArray<readonly [Labels, number]> | Promise<ReadonlyArray<readonly [Labels, number]>>;

interface Timed {
  readonly counts: number[];
  sum: number;
}

const samplesOf = (name: string, { labels, of: { counts, sum } }: Series<Timed>): readonly Sample[] => {
  let below = 0;
  const buckets = counts.map((count, index) => {
    below += count;
    const le = index < SECONDS.length ? String(SECONDS[index]) : '+Inf';
    return { name: `${name}_bucket`, labels: { ...labels, le }, value: below };
  });
  return [...buckets, { name: `${name}_sum`, labels, value: sum }, { name: `${name}_count`, labels, value: below }];
};

/** What one process measures. Labels are codes and names of ours, never of persons; what is anything else is `other`. */
export class Metrics {
  private readonly families = new Map<string, () => Promise<Family>>();
  private readonly gauges = new Map<string, readonly ReadGauge[]>();

  counter(name: string, help: string): Counter {
    const series = new SeriesOf(() => ({ value: 0 }));
    this.families.set(name, async () => {
      const samples = series.all.map(({ labels, of: { value } }) => ({ name, labels, value }));
      return { name, type: 'counter', help, samples };
    });
    return {
      add: (labels = {}, by = 1) => {
        series.at(labels).value += by;
      },
    };
  }

  histogram(name: string, help: string): Histogram {
    const series = new SeriesOf<Timed>(() => ({ counts: Array.from({ length: SECONDS.length + 1 }, () => 0), sum: 0 }));
    this.families.set(name, async () => {
      return { name, type: 'histogram', help, samples: series.all.flatMap((one) => samplesOf(name, one)) };
    });
    return {
      observe: (seconds, labels = {}) => {
        const timed = series.at(labels);
        const found = SECONDS.findIndex((most) => seconds <= most);
        const bucket = found < 0 ? SECONDS.length : found;
        timed.counts[bucket] = (timed.counts[bucket] ?? 0) + 1;
        timed.sum += seconds;
      },
    };
  }

  /** Several parts of one process tell the same under labels of their own; under the same labels the last one does. */
  gauge(name: string, help: string, read: ReadGauge, type: 'gauge' | 'counter' = 'gauge'): void {
    const readings = [...(this.gauges.get(name) ?? []), read];
    this.gauges.set(name, readings);
    this.families.set(name, async () => {
      const values = (await Promise.all(readings.map(async (one) => one()))).flat();
      const samples = values.map(([labels, value]) => ({ name, labels, value }));
      return {
        name,
        type,
        help,
        samples: [...new Map(samples.map((one) => [JSON.stringify(one.labels), one])).values()],
      };
    });
  }

  /** What cannot be read now is left out. */
  async collect(): Promise<readonly Family[]> {
    const read = [...this.families.values()].map((family) => family().catch(() => undefined));
    return (await Promise.all(read)).filter((family) => family !== undefined);
  }
}
