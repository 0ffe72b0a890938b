import type { Entry } from './entries';

const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Control characters may not stand in XML, not even escaped. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll(/[&<>"']/g, (mark) => MARKS[mark] ?? '');

const itemOf = ({ id, title, text, on }: Entry, link: string): string =>
  `<item><title>${escaped(title)}</title><link>${escaped(link)}</link><guid isPermaLink="false">${escaped(id)}</guid>` +
  `<pubDate>${new Date(on).toUTCString()}</pubDate><description>${escaped(text)}</description></item>`;

/** What is due or was recorded, as a feed (RSS 2.0). */
export const rssOf = (entries: readonly Entry[], name: string, link: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>${escaped(name)}</title>` +
  `<link>${escaped(link)}</link><description>${escaped(name)}</description>` +
  `${entries.map((entry) => itemOf(entry, link)).join('\n')}</channel></rss>\n`;
