import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser of this machine; `undefined` where there is none. */
export const CHROMIUM = [process.env['CHROMIUM'] ?? '', ...PLACES].find((path) => path !== '' && existsSync(path));

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const openChromium = async (): Promise<Browser> => {
  if (CHROMIUM === undefined) throw new Error('There is no Chromium.');
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
};

/** What is told of a browser on this machine, in the name of a spec. */
export const inChromium = (name: string): string =>
  CHROMIUM === undefined ? `${name} [SKIPPED: NO CHROMIUM ON THIS MACHINE; set CHROMIUM]` : name;

/** Specs that need a browser; where there is none, one that says so and tries nothing. */
export const describeInChromium = (name: string, specs: () => void): void => {
  if (CHROMIUM !== undefined) return describe(name, specs);
  console.warn(`${name}: skipped, there is no Chromium on this machine.`);
  describe(inChromium(name), () => it('is tried where Chromium is', () => expect(CHROMIUM).toBeUndefined()));
};
