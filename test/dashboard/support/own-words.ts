import type { Page } from 'playwright-core';

/** Notes what every answer says: what stands in one are words of the record, not of ours. A code or a type is not said to anybody. */
const NOTING = `
  globalThis.said = [];
  const isCode = (text) => /^[A-Z][A-Z0-9_]*$/.test(text);
  const note = (key, value) => {
    if (typeof value === 'string' && key !== '__typename' && !isCode(value)) globalThis.said.push(value);
    return value;
  };
  const ask = globalThis.fetch;
  globalThis.fetch = async (...asked) => {
    const answer = await ask(...asked);
    if (String(answer.headers.get('content-type')).includes('json'))
      answer.clone().text().then((text) => JSON.parse(text, note)).catch(() => undefined);
    return answer;
  };`;

export const noteAnswers = (page: Page): Promise<unknown> => page.addInitScript(NOTING);

const RUNS = { zh: String.raw`/\p{Script=Han}+/gu`, en: String.raw`/[A-Za-z]{3,}/g` } as const;

/** What says of itself that it is in another language, what is no language, and signs that a library draws. */
const BESIDE =
  '[lang]:not(html), code, pre, .position, .anticon, .ant-select-clear, [class*=ant-input-number-]:not(input)';

/** What is shown or read out in a language, and stands in no answer. */
const shownIn = (language: keyof typeof RUNS): string => `(() => {
  const said = globalThis.said.join('\\n');
  const isOurs = (element) => element.checkVisibility() && !element.closest(${JSON.stringify(BESIDE)});
  const texts = [...document.body.querySelectorAll('*')].filter(isOurs).flatMap((element) => [
    ...[...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent),
    ...['aria-label', 'placeholder', 'title', 'alt'].map((name) => element.getAttribute(name) ?? ''),
  ]);
  const runs = texts.flatMap((text) => text.match(${RUNS[language]}) ?? []);
  return [...new Set(runs)].filter((run) => !said.includes(run));
})()`;

/** Names that are the same in every language. */
const FORMATS = [
  'XLSX',
  'xlsx',
  'CSV',
  'NDJSON',
  'JSON',
  'Schema',
  'PARQUET',
  'SQLite',
  'ICS',
  'RSS',
  'SHA',
  'GeoJSON',
];
const NAMES = new Set([...FORMATS, 'GraphQL', 'TOKEN', 'Excel']);

/** Words of ours in a language in which the page is not. */
export const strayWords = async (page: Page, language: keyof typeof RUNS): Promise<readonly string[]> => {
  const words = (await page.evaluate(shownIn(language))) as readonly string[];
  return words.filter((word) => !NAMES.has(word));
};
