// Writes the national calendar edition from the chinese-days package. Run once per edition: an edition that has been
// released stays as it is, because recorded facts name it; newer data becomes a new edition beside it.
//
//   node tools/extract-calendar.mjs cn-2026.1
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const edition = process.argv[2];
if (!/^cn-\d{4}\.\d+$/.test(edition ?? '')) throw new Error('usage: extract-calendar.mjs cn-<last year>.<edition>');

const main = require.resolve('chinese-days');
const root = dirname(dirname(main));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { holidays, workdays } = JSON.parse(readFileSync(join(root, 'dist/chinese-days.json'), 'utf8'));

/** The notices that the package cites above each year of its arrangements. */
const noticesByYear = () => {
  const notices = {};
  let year;
  for (const line of readFileSync(join(root, 'src/holidays/generate.ts'), 'utf8').split('\n')) {
    year = /^\s+\*\s+(\d{4})\s*$/.exec(line)?.[1] ?? year;
    const cited = /^\s+\*\s+(https?:\S+)\s*$/.exec(line)?.[1];
    if (cited) (notices[year] ??= []).push(cited);
  }
  return notices;
};

const years = {};
const collect = (days, kind) => {
  for (const [day, label] of Object.entries(days).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [nameEn, name] = label.split(',');
    const arrangements = (years[day.slice(0, 4)] ??= {});
    (arrangements[name] ??= { name, nameEn, daysOff: [], workdays: [] })[kind].push(day);
  }
};
collect(holidays, 'daysOff');
collect(workdays, 'workdays');

const notices = noticesByYear();
const layer = {
  id: edition,
  region: 'CN',
  name: '全国节假日安排',
  nameEn: 'National holidays and make-up working days',
  source: `State Council yearly notices as compiled by chinese-days ${version} (MIT)`,
  notes: [
    '次年的通知仍可能改变所载最后一年年末的几天。 The notice for a following year may still change the last days of the last year covered.',
    '仅部分公民放假的节日（妇女节、青年节、建军节）在此按工作日计算。 Days off for some citizens only (women, youth, soldiers) are working days here.',
  ],
  years: Object.entries(years).map(([year, arrangements]) => ({
    year: Number(year),
    sources: notices[year] ?? [],
    arrangements: Object.values(arrangements),
  })),
};

const target = new URL(`../kernel/programme/src/calendar/data/${edition}.json`, import.meta.url);
writeFileSync(target, `${JSON.stringify(layer, null, 2)}\n`);
console.log(`${target.pathname}: ${layer.years.length} years`);
