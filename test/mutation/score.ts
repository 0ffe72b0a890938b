import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { domainFiles } from './domain-files';

export const SCORE = 'test/mutation/score.json';
/** Of a hundred mutants of one file, so many are noticed at least. */
export const THRESHOLD = 90;

export interface FileScore {
  readonly score: number;
  readonly noticed: number;
  readonly unnoticed: number;
  /** The day of the run, and the SHA-256 of the file as it was then. */
  readonly on: string;
  readonly source: string;
}

export interface Scores {
  readonly files: Readonly<Record<string, FileScore>>;
  /** Files whose unnoticed mutants were looked at one by one: what they may not fall below, and why not the threshold. */
  readonly accepted?: Readonly<Record<string, { readonly atLeast: number; readonly why: string }>>;
  /** Files that no run has seen, each with the day since when that is known. */
  readonly neverMutated: Readonly<Record<string, string>>;
}

export const hashOf = (root: string, file: string): string =>
  createHash('sha256')
    .update(readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n'))
    .digest('hex');

export const readScores = (root: string): Scores =>
  existsSync(join(root, SCORE))
    ? (JSON.parse(readFileSync(join(root, SCORE), 'utf8')) as Scores)
    : { files: {}, neverMutated: {} };

const inOrder = <T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).toSorted(([one], [other]) => (one < other ? -1 : 1)));

export const writeScores = (root: string, { files, accepted = {}, neverMutated }: Scores): void =>
  writeFileSync(
    join(root, SCORE),
    `${JSON.stringify({ files: inOrder(files), accepted: inOrder(accepted), neverMutated: inOrder(neverMutated) }, undefined, 2)}\n`,
  );

/** Scores of the files that there are; those without one are listed as never mutated, since `today` when they are new. */
export const listed = (root: string, { files, accepted = {}, neverMutated }: Scores, today: string): Scores => {
  const present = domainFiles(root);
  const kept = <T>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(record).filter(([file]) => present.includes(file)));
  return {
    files: kept(files),
    accepted: kept(accepted),
    neverMutated: Object.fromEntries(
      present.filter((file) => !(file in files)).map((file) => [file, neverMutated[file] ?? today]),
    ),
  };
};

/** What the score of a file may not fall below. */
export const leastOf = ({ accepted = {} }: Scores, file: string): number => accepted[file]?.atLeast ?? THRESHOLD;

/** Files whose score is not of what they are now. */
export const stale = (root: string, { files }: Scores): readonly string[] =>
  domainFiles(root).filter((file) => file in files && files[file]?.source !== hashOf(root, file));

/** What is wrong with the committed scores, and what to run. */
export const complaints = (root: string, scores: Scores): readonly string[] => {
  const { files, neverMutated } = scores;
  const present = domainFiles(root);
  const gone = [...Object.keys(files), ...Object.keys(neverMutated)].filter((file) => !present.includes(file));
  return [
    ...stale(root, scores).map(
      (file) => `${file} has changed since it was mutated: npm run mutate -- --mutate ${file}`,
    ),
    ...present
      .filter((file) => !(file in files) && !(file in neverMutated))
      .map((file) => `${file} is new: npm run mutate -- --mutate ${file}`),
    ...gone.map((file) => `${file} is gone: npm run mutate -- --list`),
    ...Object.entries(files)
      .filter(([file, { score }]) => score < leastOf(scores, file))
      .map(
        ([file, { score }]) =>
          `${file} has a score of ${score}, below ${leastOf(scores, file)}: npm run mutate -- --mutate ${file}`,
      ),
  ];
};
