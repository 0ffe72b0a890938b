import { TOLD, type ChangeFact } from './changes';

const ARGS = '$after: String, $types: [String!], $under: ID';
export const SUBSCRIPTION = `subscription (${ARGS}) { changes(after: $after, types: $types, under: $under) {
  position hasMore facts { ${TOLD} } } }`;

export interface Payload {
  readonly data?: { readonly changes: { readonly position: string; readonly facts: readonly ChangeFact[] } } | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string; readonly details?: unknown } }[];
}

/** An open stream: its payloads, one after the other, until it ends. */
export interface OpenStream {
  readonly next: () => Promise<Payload | undefined>;
  readonly close: () => void;
}

export interface StreamRequest {
  readonly url: string;
  readonly token: string;
  readonly variables: object;
  readonly query?: string;
}

export const ACCEPTED = {
  'server-sent events': 'text/event-stream',
  multipart: 'multipart/mixed;subscriptionSpec=1.0, application/json',
} as const;
export type Protocol = keyof typeof ACCEPTED;

/** The parts of a body that is still being written. */
async function* partsOf(response: Response, end: RegExp): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    rest += decoder.decode(chunk, { stream: true });
    const parts = rest.split(end);
    rest = parts.pop() ?? '';
    yield* parts;
  }
}

const payloadIn = (protocol: Protocol, part: string): Payload | undefined => {
  if (protocol === 'server-sent events') {
    const [, data] = /^event: next\ndata: (.*)$/s.exec(part) ?? [];
    return data === undefined ? undefined : (JSON.parse(data) as Payload);
  }
  const [, json = '{}'] = /\r\n\r\n(.*)$/s.exec(part) ?? [];
  const { payload, errors } = JSON.parse(json) as { payload?: Payload | null; errors?: Payload['errors'] };
  return errors ? { errors } : (payload ?? undefined);
};

export const askStream = (
  protocol: Protocol,
  { url, token, variables, query = SUBSCRIPTION }: StreamRequest,
  signal?: AbortSignal,
) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: ACCEPTED[protocol], authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
    ...(signal && { signal }),
  });

/** Opens a stream by `fetch` alone. */
export const openStream = async (protocol: Protocol, request: StreamRequest): Promise<OpenStream> => {
  const closing = new AbortController();
  const response = await askStream(protocol, request, closing.signal);
  expect([response.status, response.headers.get('content-type')?.split(/[;/]/)[0]]).toStrictEqual([
    200,
    protocol === 'multipart' ? 'multipart' : 'text',
  ]);
  const parts = partsOf(response, protocol === 'multipart' ? /\r\n--graphql/ : /\n\n/);
  const next = async () => {
    for (;;) {
      const { value, done } = await parts.next();
      if (done) return undefined;
      const payload = payloadIn(protocol, value);
      if (payload) return payload;
    }
  };
  return { next, close: () => closing.abort() };
};

/** Reads a stream until so many facts have come, and closes it; what was told last is where to go on from. */
export const readStream = async (stream: OpenStream, enough: number): Promise<readonly Payload[]> => {
  const payloads: Payload[] = [];
  for (let facts = 0; facts < enough;) {
    const payload = await stream.next();
    if (!payload) break;
    payloads.push(payload);
    facts += payload.data?.changes.facts.length ?? 0;
  }
  stream.close();
  return payloads;
};

export const factsIn = (payloads: readonly Payload[]): readonly ChangeFact[] =>
  payloads.flatMap(({ data }) => data?.changes.facts ?? []);
