import type { ServerResponse } from 'node:http';
import { encodePosition } from '@zhudian/facts';
import type { Reply } from '../http/reply';
import { exportedRows } from '../metrics/measured';
import { pump } from '../streams/pump';
import { hangUpOf } from '../streams/streams-options';
import type { Format } from './format';
import type { ListPages } from './list-pages';

const NEVER = new AbortController().signal;

/** Streams a list; the first page is read before it answers, so that what goes wrong at once has a status. */
export const listReply = async (pages: ListPages, ending: string, write: Format, leave: () => void): Promise<Reply> => {
  const { query, moment } = pages;
  const { name } = query.list;
  let first = await pages.next(NEVER);
  const format = write(name, query.columns);
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
  const named = encodePosition(moment.position);
  const headers = {
    ...format.headers,
    'cache-control': 'no-store',
    'content-disposition': `attachment; filename="${name}@${named}.${ending}"`,
    'x-zhudian-position': named,
  };
  return { status: 200, headers, stream, abandoned: leave };
};
