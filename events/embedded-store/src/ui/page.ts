import type { IncomingMessage } from 'node:http';
import { HttpAnswer } from '../server/http1';
import { html, Html } from './html';
import type { Texts } from './english';
import { languageOf, TEXTS, type Language } from './texts';

const PAGES = { streams: '/ui', subscriptions: '/ui/subscriptions', groups: '/ui/groups', health: '/ui/health' };
export type Tab = keyof typeof PAGES;

/** Nothing is loaded but the style sheet of the same store, nothing runs, and no other page may frame it. */
const POLICY = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': POLICY,
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
};

/** A page being made: its language, and links that keep it. */
export class Page {
  readonly language: Language;
  readonly texts: Texts;
  readonly #url: URL;

  constructor(request: IncomingMessage, url: URL) {
    this.language = languageOf(url.searchParams.get('lang'), request.headers['accept-language']);
    this.texts = TEXTS[this.language];
    this.#url = url;
  }

  parameter(name: string): string | undefined {
    return this.#url.searchParams.get(name) ?? undefined;
  }

  /** The language, where it was chosen. */
  get #chosen(): Record<string, string> {
    const lang = this.parameter('lang');
    return lang === undefined ? {} : { lang };
  }

  link(path: string, parameters: Readonly<Record<string, string>> = {}): string {
    const query = new URLSearchParams({ ...parameters, ...this.#chosen }).toString();
    return query === '' ? path : `${path}?${query}`;
  }

  /** A field that lets a form keep the language. */
  get languageField(): Html {
    return html`${Object.entries(this.#chosen).map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
    )}`;
  }

  get #otherLanguage(): string {
    const parameters = new URLSearchParams(this.#url.searchParams);
    parameters.set('lang', this.language === 'en' ? 'zh' : 'en');
    return `${this.#url.pathname}?${parameters.toString()}`;
  }

  answer(tab: Tab, heading: string, content: Html, status = 200): HttpAnswer {
    const { texts } = this;
    const tabs = Object.entries(PAGES).map(
      ([name, path]) =>
        html`<a href="${this.link(path)}" ${name === tab ? html`aria-current="page"` : ''}>${texts[name as Tab]}</a>`,
    );
    const other = html`<a class="end" href="${this.#otherLanguage}">${texts.other}</a>`;
    const { text } = html`<!doctype html>
      <html lang="${this.language === 'zh' ? 'zh-CN' : 'en'}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${heading} · ${texts.title}</title>
          <link rel="stylesheet" href="/ui/style.css" />
        </head>
        <body>
          <nav>${tabs}${other}</nav>
          <main>
            <h1>${heading}</h1>
            ${content}
          </main>
        </body>
      </html>`;
    return new HttpAnswer(status, text, HEADERS);
  }
}

export interface Column<T> {
  readonly title: string;
  readonly isNumber?: boolean;
  readonly cell: (row: T) => Html | string | number | undefined;
}

/** A table, or a sentence where there is nothing to show. */
export const table = <T>(rows: readonly T[], columns: ReadonlyArray<Column<T>>, nothing: string): Html => {
  if (rows.length === 0) return html`<p class="soft">${nothing}</p>`;
  const kind = ({ isNumber = false }: Column<T>) => (isNumber ? html` class="number"` : '');
  const head = columns.map((column) => html`<th${kind(column)}>${column.title}</th>`);
  const body = rows.map(
    (row) =>
      html`<tr>
        ${columns.map((column) => html`<td${kind(column)}>${column.cell(row)}</td>`)}
      </tr>`,
  );
  return html`<div class="wide">
    <table>
      <thead>
        <tr>
          ${head}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>
  </div>`;
};

export const timeOf = (milliseconds: number): Html => {
  const time = new Date(milliseconds).toISOString();
  return html`<time datetime="${time}">${time.replace('T', ' ')}</time>`;
};
