type HistogramPart = '_bucket' | '_sum' | '_count';

/** A metric's name and kind, and its values by their labels. */
export type Metric = readonly [
  name: string,
  type: 'gauge' | 'counter' | 'histogram',
  values: ReadonlyArray<readonly [labels: Readonly<Record<string, string>>, value: number, part?: HistogramPart]>,
];

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n' };
const quoted = (text: string): string => `"${text.replaceAll(/[\\"\n]/g, (found) => ESCAPES[found] ?? found)}"`;

const labelled = (labels: Readonly<Record<string, string>>): string => {
  const all = Object.entries(labels).map(([name, value]) => `${name}=${quoted(value)}`);
  return all.length === 0 ? '' : `{${all.join(',')}}`;
};

/** Metrics in Prometheus' text format, version 0.0.4. */
export const exposition = (metrics: readonly Metric[]): string =>
  metrics
    .filter(([, , values]) => values.length > 0)
    .flatMap(([name, type, values]) => [
      `# TYPE ${name} ${type}`,
      ...values.map(([labels, value, part = '']) => `${name}${part}${labelled(labels)} ${value}`),
      '',
    ])
    .join('\n');
