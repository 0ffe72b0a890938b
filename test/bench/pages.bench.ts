import type { Browser } from 'playwright-core';
import { openChromium } from '../dashboard/support/chromium';
import type { Bench, Case } from './harness';
import { demonstration, grown, type Place } from './pages/place';
import { Reader } from './pages/reader';

const FACTS = Number(process.env['PAGES_FACTS'] ?? 1_000_000);

const PLACES: Readonly<Record<string, () => Promise<Place>>> = {
  demonstration,
  [`${FACTS.toLocaleString('en')} facts`]: () => grown(FACTS),
};

let browser: Promise<Browser> | undefined;
const places = new Map<string, Promise<Place>>();
const readers = new Map<string, Promise<Reader>>();

const readerOf = async (name: string, start: () => Promise<Place>): Promise<Reader> => {
  browser ??= openChromium();
  const place = start();
  places.set(name, place);
  return Reader.of(await place, await browser);
};

/** A place is made when it is first asked for, in the round that does not count. */
const reading = (name: string, start: () => Promise<Place>): Promise<Reader> => {
  const reader = readers.get(name) ?? readerOf(name, start);
  readers.set(name, reader);
  return reader;
};

const casesOf = ([name, start]: readonly [string, () => Promise<Place>]): readonly Case[] => {
  const caseOf = (what: string, unit: string, of: (reader: Reader) => Promise<number>): Case => ({
    name: `${name}: ${what}`,
    unit,
    run: async () => of(await reading(name, start)),
  });
  return [
    caseOf('first view, nothing kept', 'ms', (reader) => reader.cold()),
    caseOf('first view again', 'ms', (reader) => reader.warm()),
    caseOf('from one view to another', 'ms', (reader) => reader.switched()),
    caseOf('an act, until its result is shown', 'ms', (reader) => reader.acted()),
    caseOf('weight of the first view', 'kB', (reader) => reader.weight()),
  ];
};

/** The pages in Chromium as people wait for them, over the demonstration and over years of the programme. */
export const bench: Bench = {
  name: 'pages',
  cases: Object.entries(PLACES).flatMap(casesOf),
  teardown: async () => {
    await (await browser)?.close();
    for (const place of places.values()) await (await place).stop();
  },
};
