// Writes the Chinese name lists of @faker-js/faker, with Latin letters from pinyin-pro, for made-up people. Both are
// installed in a scratch folder:
//
//   npm i --prefix SCRATCH @faker-js/faker@10.6.0 pinyin-pro@3.29.4
//   node tools/extract-names.mjs SCRATCH/node_modules/@faker-js/faker
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const folder = resolve(process.argv[2] ?? '');
const require = createRequire(`${folder}/package.json`);
const { version } = require(`${folder}/package.json`);
const { fakerZH_CN } = require(folder);
const { pinyin } = require('pinyin-pro');

const latin = (mode) => (name) => {
  const letters = pinyin(name, { toneType: 'none', mode, separator: '' }).replace('ü', 'yu');
  return [name, letters.charAt(0).toUpperCase() + letters.slice(1)];
};
const every = (lists) => [...new Set(Object.values(lists).flat())].toSorted();

const { last_name: surnames, first_name: givenNames } = fakerZH_CN.rawDefinitions.person;
const names = {
  source: `Name lists of @faker-js/faker ${version}, locale zh_CN`,
  surnames: every(surnames).map(latin('surname')),
  givenNames: every(givenNames).map(latin('normal')),
};

const target = new URL('src/demo/data/chinese-names.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(names, null, 2)}\n`);
console.log(`${names.surnames.length} surnames, ${names.givenNames.length} given names`);
