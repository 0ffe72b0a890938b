import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import type { HttpAnswer } from '../server/http1';
import type { Context } from '../serving/context';
import type { RecordView } from '../storage/record-view';
import type { Visible } from '../store/reader';
import { html, visible, visibleLines, type Html } from './html';
import { timeOf, type Page } from './page';
import { streamLink } from './streams-page';

const EVENTS = 20;
/** More of one event is not shown. */
const SHOWN = 64 * 1024;

const pretty = (text: string): string => {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text;
  }
};

const hexOf = (bytes: Buffer): string => (bytes.toString('hex').match(/.{1,64}/g) ?? []).join('\n');

/** Parsing would round numbers of so many digits. */
const LONG_NUMBER = /\d{16}/;

/** Indented JSON, other text as it is, anything else in hexadecimal. */
const contentOf = ({ texts }: Page, bytes: Buffer, isJson: boolean): Html => {
  if (bytes.length === 0) return html`<small>${texts.empty}</small>`;
  const isCut = bytes.length > SHOWN;
  const head = bytes.subarray(0, SHOWN);
  const isText = isUtf8(bytes) && !bytes.includes(0);
  const text = isText ? head.toString('utf8') : hexOf(head);
  const shown = isText && isJson && !isCut && !LONG_NUMBER.test(text) ? pretty(text) : text;
  return html`<pre>${visibleLines(shown)}</pre>
    ${isCut ? html`<small>${texts.cutOff}</small>` : ''}`;
};

const LINK = /^(\d+)@(.+)$/s;

const bodyOf = (page: Page, record: RecordView): Html => {
  const [, revision, target] = (record.isLink && LINK.exec(record.data.toString('utf8'))) || [];
  if (revision !== undefined && target !== undefined)
    return html`<p>${page.texts.linksTo} ${revision}@${streamLink(page, target, Number(revision))}</p>`;
  return contentOf(page, record.data, record.isJson);
};

const folded = (title: string, content: Html): Html =>
  html`<details>
    <summary>${title}</summary>
    ${content}
  </details>`;

const eventOf = (page: Page, record: RecordView): Html => {
  const { texts } = page;
  const { revision, metadata } = record;
  return html`<article id="${revision}">
    <header>
      <b>${revision} · <bdi>${visible(record.type)}</bdi></b>
      ${timeOf(record.created)}
      <small>${texts.position} ${record.position}</small>
      <small>${texts.id} ${visible(record.id)}</small>
      <small>${record.data.length} ${texts.bytes}</small>
    </header>
    ${bodyOf(page, record)} ${metadata.length === 0 ? '' : folded(texts.metadata, contentOf(page, metadata, true))}
  </article>`;
};

const pagesOf = (page: Page, { stream, last }: Visible, from: number): Html => {
  const { texts } = page;
  const at = (revision: number, text: string) =>
    html`<a href="${page.link('/ui/stream', { name: stream, from: String(revision) })}">${text}</a>`;
  const newest = html`<a href="${page.link('/ui/stream', { name: stream })}">${texts.newest}</a>`;
  return html`<p class="pages">
    ${newest} ${from < last ? at(Math.min(last, from + EVENTS), texts.newer) : ''}
    ${from >= EVENTS ? at(from - EVENTS, texts.older) : ''}
  </p>`;
};

const metadataOf = async (page: Page, context: Context, request: IncomingMessage, stream: string): Promise<Html> => {
  const { document } = context.store.heads.metadata(stream);
  const mayRead = await context.access.require(request, stream, 'metaRead').then(
    () => true,
    () => false,
  );
  if (!mayRead || Object.keys(document).length === 0) return html``;
  return folded(page.texts.streamMetadata, html`<pre>${visibleLines(JSON.stringify(document, undefined, 2))}</pre>`);
};

const eventsOf = (page: Page, context: Context, seen: Visible): Html => {
  const parameter = page.parameter('from');
  const from =
    parameter !== undefined && /^\d{1,15}$/.test(parameter) ? Math.min(Number(parameter), seen.last) : seen.last;
  const shown: Html[] = [];
  for (const record of context.store.reader.stream(seen, from, 'backwards')) {
    shown.push(eventOf(page, record));
    if (shown.length === EVENTS) break;
  }
  const pages = pagesOf(page, seen, from);
  if (shown.length === 0)
    return html`${pages}
      <p class="soft">${page.texts.noEvents}</p>`;
  return html`${pages}${shown}${pages}`;
};

/** A stream's events, the newest first. */
export const streamPage = async (page: Page, context: Context, request: IncomingMessage): Promise<HttpAnswer> => {
  const name = page.parameter('name') ?? '';
  await context.access.require(request, name, 'read');
  const seen = name === '' ? undefined : context.store.reader.visible(name);
  if (!seen) return page.answer('streams', visible(name), html`<p class="soft">${page.texts.notFound}</p>`, 404);
  const metadata = await metadataOf(page, context, request, name);
  return page.answer('streams', visible(name), html`${metadata}${eventsOf(page, context, seen)}`);
};
