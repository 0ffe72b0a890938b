/** One thing measured. `run` gives one value per call: higher is better, unless the unit is a time. */
export interface Case {
  readonly name: string;
  readonly unit: string;
  /** The case of the same bench, measured in the same run, that this one's median is divided by. */
  readonly against?: string;
  run(): Promise<number>;
}

/** Cases that are measured side by side, in turns, in one run. */
export interface Bench {
  readonly name: string;
  setup?(): Promise<void>;
  readonly cases: readonly Case[];
  teardown?(): Promise<void>;
}

export interface Measured {
  readonly bench: string;
  readonly case: string;
  readonly unit: string;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly runs: number;
  readonly ratio: number | null;
  readonly against: string | null;
}

/** Runs the cases in turns, so that a noisy minute falls on all of them, after one round that does not count. */
export const measure = async (
  bench: Bench,
  runs: number,
  onRun: (name: string, run: number) => void,
): Promise<readonly Measured[]> => {
  await bench.setup?.();
  try {
    const values = new Map<string, number[]>();
    for (let run = -1; run < runs; run++) {
      for (const one of bench.cases) {
        onRun(one.name, run);
        const value = await one.run();
        if (run >= 0) values.set(one.name, [...(values.get(one.name) ?? []), value]);
      }
    }
    return bench.cases.map((one) => summary(bench.name, one, values));
  } finally {
    await bench.teardown?.();
  }
};

const summary = (
  bench: string,
  { name, unit, against }: Case,
  values: ReadonlyMap<string, readonly number[]>,
): Measured => {
  const own = values.get(name) ?? [];
  const base = against === undefined ? undefined : values.get(against);
  return {
    bench,
    case: name,
    unit,
    median: medianOf(own),
    min: Math.min(...own),
    max: Math.max(...own),
    runs: own.length,
    ratio: base === undefined ? null : medianOf(own) / medianOf(base),
    against: against ?? null,
  };
};

export const medianOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
};
