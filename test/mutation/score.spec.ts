import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { domainFiles, specsOf, unitOf } from './domain-files';
import { complaints, hashOf, listed, readScores, SCORE, stale, writeScores, type FileScore } from './score';

const DUTIES = 'services/personnel/src/posting/duties.ts';
const MATCHING = 'services/personnel/src/round/matching.ts';
const DECIDER = 'kernel/framework/src/decision/decider.ts';
const ROOT = join(__dirname, '../..');

describe('The score of mutation', () => {
  let root: string;
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  const scored = (file: string, score = 95): FileScore => ({
    score,
    noticed: score,
    unnoticed: 100 - score,
    on: '2026-11-28',
    source: hashOf(root, file),
  });
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'zhudian-scores-'));
    write(DUTIES, 'export const duties = 1;\n');
    write(MATCHING, 'export const matching = 1;\n');
    write(DECIDER, 'export const decider = 1;\n');
    write('test/mutation/readme', '');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('is asked for of every file of domain logic, and none but those', () => {
    for (const other of ['posting.resolver', 'posting.types', 'postings.args', 'index'])
      write(`services/personnel/src/posting/${other}.ts`, '');
    write('services/personnel/src/context.ts', '');
    write('kernel/framework/src/running/service.ts', '');
    expect(domainFiles(root)).toStrictEqual([DUTIES, MATCHING, DECIDER]);
    expect(complaints(root, { files: {}, neverMutated: {} })).toStrictEqual(
      [DUTIES, MATCHING, DECIDER].map((file) => `${file} is new: npm run mutate -- --mutate ${file}`),
    );
  });

  it('is right when each file has one of its own text, or is listed as never mutated', () => {
    const scores = {
      files: { [DUTIES]: scored(DUTIES) },
      neverMutated: { [MATCHING]: '2026-11-28', [DECIDER]: '2026-11-28' },
    };
    expect(complaints(root, scores)).toStrictEqual([]);
    write(MATCHING, 'export const matching = 2;\n');
    expect(complaints(root, scores)).toStrictEqual([]);
  });

  it('is stale once the file has changed, and says what to run', () => {
    const scores = listed(root, { files: { [DUTIES]: scored(DUTIES) }, neverMutated: {} }, '2026-11-28');
    write(DUTIES, 'export const duties = 2;\n');
    expect(stale(root, scores)).toStrictEqual([DUTIES]);
    expect(complaints(root, scores)).toStrictEqual([
      `${DUTIES} has changed since it was mutated: npm run mutate -- --mutate ${DUTIES}`,
    ]);
  });

  it('is not enough below the threshold, of one file by itself', () => {
    const files = { [DUTIES]: scored(DUTIES, 89.9), [MATCHING]: scored(MATCHING, 100) };
    expect(complaints(root, listed(root, { files, neverMutated: {} }, '2026-11-28'))).toStrictEqual([
      `${DUTIES} has a score of 89.9, below 90: npm run mutate -- --mutate ${DUTIES}`,
    ]);
  });

  it('is enough where every unnoticed mutant was looked at, and may not fall from there', () => {
    const accepted = { [DUTIES]: { atLeast: 85, why: 'The rest is the same program.' } };
    const of = (score: number) =>
      complaints(
        root,
        listed(root, { files: { [DUTIES]: scored(DUTIES, score) }, accepted, neverMutated: {} }, '2026-11-28'),
      );
    expect(of(85)).toStrictEqual([]);
    expect(of(84.9)).toStrictEqual([`${DUTIES} has a score of 84.9, below 85: npm run mutate -- --mutate ${DUTIES}`]);
  });

  it('of a file that is gone is to go, and what is never mutated keeps its day', () => {
    const files = { [DUTIES]: scored(DUTIES) };
    rmSync(join(root, DUTIES));
    const scores = { files, neverMutated: { [MATCHING]: '2026-11-01' } };
    expect(complaints(root, scores)).toStrictEqual([
      `${DECIDER} is new: npm run mutate -- --mutate ${DECIDER}`,
      `${DUTIES} is gone: npm run mutate -- --list`,
    ]);
    const now = listed(root, scores, '2026-12-01');
    expect(now).toStrictEqual({
      files: {},
      accepted: {},
      neverMutated: { [MATCHING]: '2026-11-01', [DECIDER]: '2026-12-01' },
    });
    expect(complaints(root, now)).toStrictEqual([]);
  });

  it('is written in the order of the files, and read as it was written', () => {
    const scores = listed(
      root,
      { files: { [MATCHING]: scored(MATCHING), [DUTIES]: scored(DUTIES) }, neverMutated: {} },
      '2026-11-28',
    );
    writeScores(root, scores);
    expect(readScores(root)).toStrictEqual(scores);
    const text = readFileSync(join(root, SCORE), 'utf8');
    expect(text.indexOf(DUTIES)).toBeLessThan(text.indexOf(MATCHING));
  });
});

describe('The unit of mutation', () => {
  it('is the slice of a service, and elsewhere the folder', () => {
    expect(unitOf(DUTIES)).toBe('services/personnel/src/posting');
    expect(unitOf(DECIDER)).toBe('kernel/framework/src/decision');
  });

  it.each([...new Set(domainFiles(ROOT).map(unitOf))])('has specs that matter for it: %s', (unit) => {
    const specs = specsOf(ROOT, unit);
    expect(specs.length).toBeGreaterThan(0);
    const [, context, slice] = unit.split(/^services\/|\/src\//);
    const isOwn = (spec: string) => spec.startsWith(`test/${context}/${slice}/`);
    const isBeside = (spec: string) => spec.startsWith(`test/${context}/`) && spec.split('/').length === 3;
    const foreign = specs.filter((spec) => !isOwn(spec) && !isBeside(spec));
    expect(specs.some(isOwn) ? foreign : []).toStrictEqual([]);
  });
});
