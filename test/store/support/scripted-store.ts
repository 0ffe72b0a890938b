import { once } from 'node:events';
import { createServer, type ServerHttp2Session, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { field, flag, framed, text } from '../../bench/store/wire';

export interface Place {
  readonly commit: number;
  readonly prepare: number;
}
export interface ScriptedEvent extends Place {
  readonly number: number;
  /** How many facts of the same command come after it. */
  readonly followedBy?: string;
}

/** A read or a subscription of everything, and what is to be said to it. */
export interface ScriptedRead {
  readonly isSubscription: boolean;
  /** Where it begins: a read at the place, a subscription after it; undefined: from the first. */
  readonly from: Place | undefined;
  say(events: readonly ScriptedEvent[]): void;
  /** The end of a read, or of the connection of a subscription. */
  end(): void;
}

export interface ScriptedStore {
  readonly connectionString: string;
  stop(): Promise<void>;
}

const OK = '0';
const UNIMPLEMENTED = '12';
const READ = '/event_store.client.streams.Streams/Read';

/** Answers a call other than a read, by its path: with a message, or `undefined` where the method is not there. */
export type Unary = (path: string) => Buffer | undefined;

const VERSION_ONLY: Unary = () => field(2, text('26.1.0'));

/** A server that says what a test makes it say, for what a real one does once in a blue moon. By name it has no stream. */
export const startScriptedStore = async (
  answer: (read: ScriptedRead) => void,
  unary: Unary = VERSION_ONLY,
): Promise<ScriptedStore> => {
  const server = createServer();
  const sessions = new Set<ServerHttp2Session>();
  server.on('session', (session) => sessions.add(session));
  server.on('stream', (stream, headers) => {
    stream.on('error', () => undefined);
    stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
    let status = OK;
    stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': status }));
    void requestOf(stream).then((request) => {
      const path = headers[':path'] ?? '';
      if (path === READ && isOfOneStream(request)) return stream.end();
      if (path === READ) return answer(readOf(request, stream));
      const message = unary(path);
      if (!message) status = UNIMPLEMENTED;
      stream.end(message && framed(message));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    connectionString: `esdb://127.0.0.1:${(server.address() as AddressInfo).port}?tls=false`,
    stop: async () => {
      for (const session of sessions) session.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

/** The message of a call that is sent in one frame. */
const requestOf = async (stream: ServerHttp2Stream): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(stream, 'end');
  return Buffer.concat(chunks).subarray(5);
};

const OPTIONS = { stream: 1, all: 2, subscription: 6 } as const;

const isOfOneStream = (request: Buffer): boolean => fieldsOf(bytesIn(fieldsOf(request), 1)).has(OPTIONS.stream);

const readOf = (request: Buffer, stream: ServerHttp2Stream): ScriptedRead => {
  const options = fieldsOf(bytesIn(fieldsOf(request), 1));
  const all = fieldsOf(bytesIn(options, OPTIONS.all));
  const place = all.has(1) ? fieldsOf(bytesIn(all, 1)) : undefined;
  const isSubscription = options.has(OPTIONS.subscription);
  if (isSubscription) stream.write(framed(field(2, field(1, text('subscription')))));
  return {
    isSubscription,
    from: place && { commit: Number(place.get(1) ?? 0), prepare: Number(place.get(2) ?? 0) },
    say: (events) => void stream.write(Buffer.concat(events.map(eventMessage))),
    end: () => void stream.end(),
  };
};

type Fields = ReadonlyMap<number, number | Buffer>;

const bytesIn = (fields: Fields, number: number): Buffer => {
  const value = fields.get(number);
  return Buffer.isBuffer(value) ? value : Buffer.alloc(0);
};

/** The fields of a message that holds whole numbers and what has a length, nothing else. */
const fieldsOf = (message: Buffer): Fields => {
  const fields = new Map<number, number | Buffer>();
  for (let at = 0; at < message.length;) {
    const [tag, start] = varintAt(message, at);
    const [value, end] = varintAt(message, start);
    const isLong = tag % 8 === 2;
    fields.set(Math.floor(tag / 8), isLong ? message.subarray(end, end + value) : value);
    at = isLong ? end + value : end;
  }
  return fields;
};

const varintAt = (message: Buffer, start: number): readonly [number, number] => {
  let value = 0;
  for (let at = start, scale = 1; ; at++, scale *= 128) {
    const byte = message.readUInt8(at);
    value += (byte % 128) * scale;
    if (byte < 128) return [value, at + 1];
  }
};

const pair = (key: string, value: string): Buffer =>
  field(6, Buffer.concat([field(1, text(key)), field(2, text(value))]));

/** A `ReadResp` with an event that tells its number. */
export const eventMessage = ({ commit, prepare, number, followedBy }: ScriptedEvent): Buffer => {
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const recorded = Buffer.concat([
    field(1, field(2, text(id))),
    field(2, field(3, text('Scripted-1'))),
    flag(3, number),
    flag(4, prepare),
    flag(5, commit),
    pair('type', 'Numbered'),
    pair('created', '19700101000000000'),
    pair('content-type', 'application/json'),
    ...(followedBy ? [field(7, text(JSON.stringify({ followedBy })))] : []),
    field(8, text(JSON.stringify({ number }))),
  ]);
  return framed(field(1, Buffer.concat([field(1, recorded), flag(3, commit)])));
};
