import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measure, type Bench, type Measured } from './harness';

const SUFFIX = '.bench.js';
const known = readdirSync(__dirname)
  .filter((file) => file.endsWith(SUFFIX))
  .map((file) => file.slice(0, -SUFFIX.length))
  .sort();

const HELP = `npm run bench -- NAME… [--runs N] [--case TEXT] [--json]

Measures side by side, in one run, all cases or those whose names hold the text; ratios count, absolute times belong to this machine and this minute.
Benches: ${known.join(', ')}
`;

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      runs: { type: 'string', default: '5' },
      case: { type: 'string', default: '' },
      help: { type: 'boolean', default: false },
    },
  });
  const runs = Number(values.runs);
  const unknown = positionals.filter((name) => !known.includes(name));
  if (values.help || positionals.length === 0) return void process.stdout.write(HELP);
  if (unknown.length > 0) throw new Error(`There is no bench ${unknown.join(', ')}. ${HELP}`);
  if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs takes a whole number from 1 on.');
  for (const name of positionals) {
    const measured = await measure(only(values.case, await load(name)), runs, (one, run) =>
      process.stderr.write(`${name}: ${one}, ${run < 0 ? 'warm-up' : `run ${run + 1}/${runs}`}\n`),
    );
    process.stdout.write(values.json ? measured.map((row) => `${JSON.stringify(row)}\n`).join('') : table(measured));
  }
};

const load = async (name: string): Promise<Bench> => {
  const file = join(__dirname, `${name}${SUFFIX}`);
  if (!existsSync(file)) throw new Error(`${file} is not built.`);
  return ((await import(file)) as { bench: Bench }).bench;
};

/** Without the cases that it divides by, a case has no ratio. */
const only = (text: string, bench: Bench): Bench => {
  const cases = bench.cases.filter(({ name }) => name.includes(text));
  if (cases.length === 0) throw new Error(`${bench.name} has no case with '${text}' in its name.`);
  return { ...bench, cases };
};

const table = (measured: readonly Measured[]): string => {
  const rows = [
    ['bench', 'case', 'median', 'min', 'max', 'unit', 'ratio', 'against'],
    ...measured.map((row) => [
      row.bench,
      row.case,
      short(row.median),
      short(row.min),
      short(row.max),
      row.unit,
      row.ratio === null ? '' : row.ratio.toFixed(2),
      row.against ?? '',
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
};

const short = (value: number): string => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3));

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
