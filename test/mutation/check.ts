import { resolve } from 'node:path';
import { complaints, readScores } from './score';

const ROOT = resolve(__dirname, '../../..');

const scores = readScores(ROOT);
const found = complaints(ROOT, scores);
for (const complaint of found) console.error(complaint);
console.log(
  `${Object.keys(scores.files).length} files mutated, ${Object.keys(scores.neverMutated).length} never mutated (test/mutation/score.json)`,
);
if (found.length > 0) process.exitCode = 1;
