import type { IncomingMessage } from 'node:http';
import type { HttpAnswer } from '../server/http1';
import type { Context } from '../serving/context';
import { html, visible, type Html } from './html';
import { table, timeOf, type Page } from './page';

const STREAMS = 50;
/** How far back it looks for streams. */
const RECORDS = 5000;

interface Recent {
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly created: number;
}

const recentStreams = ({ store }: Context, withSystem: boolean): readonly Recent[] => {
  const found = new Map<string, Recent>();
  let looked = 0;
  for (const record of store.reader.all(store.log.end, 'backwards')) {
    if (++looked > RECORDS || found.size >= STREAMS) break;
    const { stream, revision, type, created } = record;
    if (found.has(stream) || (!withSystem && stream.startsWith('$'))) continue;
    found.set(stream, { stream, revision, type, created });
  }
  return [...found.values()];
};

export const streamLink = (page: Page, name: string, revision?: number): Html => {
  const from = revision === undefined ? {} : { from: String(revision) };
  return html`<a href="${page.link('/ui/stream', { name, ...from })}"><bdi>${visible(name)}</bdi></a>`;
};

const mayReadAll = async ({ access }: Context, request: IncomingMessage): Promise<boolean> =>
  access.require(request, '$all', 'read').then(
    () => true,
    () => false,
  );

const listed = (page: Page, context: Context): Html => {
  const { texts } = page;
  const withSystem = page.parameter('system') === '1';
  const other = withSystem ? page.link('/ui') : page.link('/ui', { system: '1' });
  const rows = table(
    recentStreams(context, withSystem),
    [
      { title: texts.stream, cell: ({ stream }) => streamLink(page, stream) },
      { title: texts.revision, isNumber: true, cell: ({ revision }) => revision },
      { title: texts.lastEvent, cell: ({ type }) => visible(type) },
      { title: texts.written, cell: ({ created }) => timeOf(created) },
    ],
    texts.noStreams,
  );
  return html`<h2>${texts.recentStreams}</h2>
    <p><a href="${other}">${withSystem ? texts.withoutSystem : texts.withSystem}</a></p>
    ${rows}`;
};

/** The streams that were written last, and a way to any other. */
export const streamsPage = async (page: Page, context: Context, request: IncomingMessage): Promise<HttpAnswer> => {
  const { texts } = page;
  const list = (await mayReadAll(context, request))
    ? listed(page, context)
    : html`<p class="soft">${texts.mayNotReadAll}</p>`;
  const form = html`<form action="/ui/stream">
    ${page.languageField}
    <label for="name">${texts.openStream}</label>
    <input id="name" name="name" required placeholder="${texts.name}" />
    <button>${texts.open}</button>
  </form>`;
  return page.answer('streams', texts.streams, html`${form}${list}`);
};
