import type { ServerResponse } from 'node:http';
import type { Reply } from '../http/reply';
import { exportedRows } from '../metrics/measured';
import { pump } from '../streams/pump';
import { hangUpOf } from '../streams/streams-options';
import type { Format } from './format';
import type { Pages } from './pages';

const NEVER = new AbortController().signal;

interface File {
  readonly pages: Pages;
  readonly ending: string;
  readonly format: Format;
  /** What it says of how it came about, once the first page is read. */
  readonly provenance: () => Readonly<Record<string, string>>;
}

/** Streams a file; the first page is read before it answers, so that what goes wrong at once has a status. */
export const listReply = async (
  { pages, ending, format: write, provenance }: File,
  leave: () => void,
): Promise<Reply> => {
  const { name } = pages;
  let first = await pages.next(NEVER);
  const format = write(name, pages.columns);
  const stream = (response: ServerResponse) => {
    const signal = hangUpOf(response);
    const next = async () => {
      const rows = first ?? (await pages.next(signal));
      first = undefined;
      exportedRows.add({ list: name }, rows?.length ?? 0);
      return rows;
    };
    return pump(response, { ...format, heartbeat: undefined }, next).finally(leave);
  };
  const own = provenance();
  const headers = {
    ...format.headers,
    ...own,
    'cache-control': 'no-store',
    'content-disposition': `attachment; filename="${name}@${own['x-zhudian-position']}.${ending}"`,
  };
  return { status: 200, headers, stream, abandoned: leave };
};
