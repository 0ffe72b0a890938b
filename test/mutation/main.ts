import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { domainFiles, unitOf } from './domain-files';
import { runUnit, verdictOn } from './run-unit';
import { leastOf, listed, readScores, stale, writeScores } from './score';

const ROOT = resolve(__dirname, '../../..');
const HELP = `npm run mutate                     all files that have changed since they were mutated, and all that never were
npm run mutate -- --stale          only those that have changed
npm run mutate -- --mutate FILE    one file; repeatable; a folder stands for all files in it
npm run mutate -- --list           mutates nothing: lists what is new as never mutated, drops what is gone`;

const today = () => new Date().toISOString().slice(0, 10);

const chosen = ({ mutate = [], stale: only = false }: { mutate?: string[]; stale?: boolean }): readonly string[] => {
  const scores = listed(ROOT, readScores(ROOT), today());
  if (mutate.length === 0) return [...stale(ROOT, scores), ...(only ? [] : Object.keys(scores.neverMutated))];
  const files = domainFiles(ROOT).filter((file) => mutate.some((one) => file === one || file.startsWith(`${one}/`)));
  const strange = mutate.filter((one) => !files.some((file) => file === one || file.startsWith(`${one}/`)));
  if (strange.length > 0)
    throw new Error(`No domain logic: ${strange.join(', ')} (see test/mutation/domain-files.ts).`);
  return files;
};

/** What each unit gave is kept at once: a run may be ended and gone on with. */
const mutate = async (files: readonly string[]): Promise<void> => {
  const verdicts: string[] = [];
  for (const [unit, own = []] of Object.entries(Object.groupBy(files, unitOf))) {
    const scores = await runUnit(ROOT, unit, own).catch((error: unknown) => {
      verdicts.push(`FAILED ${unit}: ${String(error)}`);
      process.exitCode = 1;
      return {};
    });
    const known = readScores(ROOT);
    writeScores(ROOT, listed(ROOT, { ...known, files: { ...known.files, ...scores } }, today()));
    verdicts.push(...Object.entries(scores).map(([file, score]) => verdictOn(file, score, leastOf(known, file))));
    if (Object.entries(scores).some(([file, { score }]) => score < leastOf(known, file))) process.exitCode = 1;
  }
  console.log(verdicts.length === 0 ? 'Nothing to mutate.' : verdicts.join('\n'));
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      mutate: { type: 'string', multiple: true },
      stale: { type: 'boolean' },
      list: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) console.log(HELP);
  else if (values.list) writeScores(ROOT, listed(ROOT, readScores(ROOT), today()));
  else await mutate(chosen(values));
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
