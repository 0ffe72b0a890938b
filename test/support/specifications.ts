import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const TESTS = join(__dirname, '..');
const SPECIFIES = 'specificationOf(';
const LOCAL_IMPORT = /from '(\.\/[^']+)'/gu;

/** Whether a spec specifies a decider itself, or by what a file beside it gives it. */
const specifies = (path: string): boolean => {
  const text = readFileSync(path, 'utf8');
  const beside = [...text.matchAll(LOCAL_IMPORT)].map(([, name]) => join(dirname(path), `${name}.ts`));
  return [text, ...beside.map((file) => readFileSync(file, 'utf8'))].some((words) => words.includes(SPECIFIES));
};

/** The specs of a context's deciders: paths below `test`, in order. */
export const specificationsOf = (context: string): readonly string[] =>
  (readdirSync(join(TESTS, context), { recursive: true }) as string[])
    .map((name) => join(context, name))
    .filter((name) => name.endsWith('.spec.ts') && specifies(join(TESTS, name)))
    .toSorted();
