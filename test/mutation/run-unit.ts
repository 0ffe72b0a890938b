import type { MutantResult } from '@stryker-mutator/api/core';
import { specsOf } from './domain-files';
import { hashOf, type FileScore } from './score';

const NOTICED = new Set(['Killed', 'Timeout']);
const UNNOTICED = new Set(['Survived', 'NoCoverage']);

/** Mutates files of one unit against the specs that matter for it; each file has its own score. */
export const runUnit = async (
  root: string,
  unit: string,
  files: readonly string[],
): Promise<Readonly<Record<string, FileScore>>> => {
  const source = new Map(files.map((file) => [file, hashOf(root, file)]));
  process.env['MUTATION_SPECS'] = specsOf(root, unit).join(',');
  process.env['MUTATION_STORES'] = files.some((file) => file.includes('postgres')) ? 'every' : 'sqlite';
  if (unit.startsWith('services/')) process.env['MUTATION_ROOT'] = root;
  else delete process.env['MUTATION_ROOT'];
  const { Stryker } = await import('@stryker-mutator/core');
  const name = unit.replaceAll('/', '-');
  const results = await new Stryker({
    configFile: 'stryker.config.mjs',
    mutate: [...files],
    incremental: true,
    incrementalFile: `.stryker/incremental/${name}.json`,
    jsonReporter: { fileName: `.stryker/reports/${name}.json` },
  }).runMutationTest();
  const on = new Date().toISOString().slice(0, 10);
  return Object.fromEntries(
    files.map((file) => [file, { ...scoreOf(results, file), on, source: source.get(file) ?? '' }]),
  );
};

const scoreOf = (results: readonly MutantResult[], file: string): Omit<FileScore, 'on' | 'source'> => {
  const own = results.filter(({ fileName }) => fileName.replaceAll('\\', '/').endsWith(file));
  const noticed = own.filter(({ status }) => NOTICED.has(status)).length;
  const unnoticed = own.filter(({ status }) => UNNOTICED.has(status)).length;
  // A file without a mutant, such as one of types alone, has nothing to notice.
  const score = noticed + unnoticed === 0 ? 100 : Math.floor((1000 * noticed) / (noticed + unnoticed)) / 10;
  return { score, noticed, unnoticed };
};

export const verdictOn = (file: string, { score, noticed, unnoticed }: FileScore, least: number): string =>
  `${score < least ? 'FAILED' : 'ok    '} ${file}: ${score} (${noticed} noticed, ${unnoticed} not)`;
