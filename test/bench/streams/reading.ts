import { Agent, type Dispatcher } from 'undici';

const agent = new Agent({ connections: null, pipelining: 1, bodyTimeout: 0, headersTimeout: 0 });

export interface Opened {
  readonly body: Dispatcher.ResponseData['body'];
  readonly close: () => void;
}

const open = async (
  url: string,
  options: { method: 'GET' | 'POST'; headers: Record<string, string>; body?: string },
) => {
  const closing = new AbortController();
  const { statusCode, body } = await agent.request({
    origin: new URL(url).origin,
    path: pathOf(url),
    signal: closing.signal,
    ...options,
  });
  body.on('error', () => undefined);
  if (statusCode !== 200) throw new Error(`${url}: ${statusCode} ${await body.text()}`);
  return { body, close: () => closing.abort() };
};

const pathOf = (url: string): string => {
  const { pathname, search } = new URL(url);
  return pathname + search;
};

/** A stream of results as server-sent events. */
export const subscribe = (url: string, token: string, query: string, variables: object = {}): Promise<Opened> =>
  open(`${url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream', 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });

export const download = (url: string, token: string, accept = '*/*'): Promise<Opened> =>
  open(url, { method: 'GET', headers: { authorization: `Bearer ${token}`, accept } });

/** What the graph answers. */
export const answerOf = async (url: string, token: string, query: string, variables: object): Promise<unknown> => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const { body } = await open(`${url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  });
  return body.json();
};

/** Reads until so many occurrences of a text have come, and closes. */
export const readUntil = async ({ body, close }: Opened, text: string, enough: number): Promise<void> => {
  let seen = 0;
  let rest = '';
  for await (const chunk of body as AsyncIterable<Buffer>) {
    const parts = (rest + chunk.toString('latin1')).split(text);
    seen += parts.length - 1;
    rest = (parts.at(-1) ?? '').slice(-text.length + 1);
    if (seen >= enough) break;
  }
  close();
  if (seen < enough) throw new Error(`Only ${seen} of ${enough} have come.`);
};

/** The bytes of a whole answer. */
export const bytesOf = async ({ body }: Opened): Promise<number> => {
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) bytes += chunk.length;
  return bytes;
};

/** The results of a stream of events, until there are enough of them; then it is closed. */
export async function* resultsUntil({ body, close }: Opened, isEnough: () => boolean): AsyncGenerator<unknown> {
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of body as AsyncIterable<Buffer>) {
    const events = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) {
      const [, data] = /^event: next\ndata: (.*)$/s.exec(event) ?? [];
      if (data !== undefined) yield JSON.parse(data);
    }
    if (isEnough()) break;
  }
  close();
}
