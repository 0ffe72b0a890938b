export type Labels = Readonly<Record<string, string>>;

export interface Sample {
  /** The name of the family, and for a histogram what it is of it. */
  readonly name: string;
  readonly labels: Labels;
  readonly value: number;
}

export interface Family {
  readonly name: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly help: string;
  readonly samples: readonly Sample[];
}

export const EXPOSITION_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n' };
const quoted = (text: string): string => `"${text.replaceAll(/[\\"\n]/g, (found) => ESCAPES[found] ?? found)}"`;

const lineOf = ({ name, labels, value }: Sample): string => {
  const all = Object.entries(labels).map(([label, text]) => `${label}=${quoted(text)}`);
  return `${name}${all.length > 0 ? `{${all.join(',')}}` : ''} ${value}`;
};

/** Families in Prometheus' text format, version 0.0.4. */
export const exposition = (families: readonly Family[]): string =>
  families
    .filter(({ samples }) => samples.length > 0)
    .map(({ name, type, help, samples }) =>
      [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...samples.map(lineOf), ''].join('\n'),
    )
    .join('');
