import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { offerHops, type HopResponse, type HopRequest, type HopChannels } from '@zhudian/hops';
import { inLines, switched } from './hop-channel.support';

const SECRET = 'only the gateway knows';

let server: Server;
let channels: HopChannels;
let url: string;
let answer: (hop: HopRequest) => Promise<HopResponse>;
const sockets: Socket[] = [];
const onError = jest.fn<void, [unknown]>();

beforeAll(async () => {
  server = createServer();
  const admits = ({ headers }: { headers: Record<string, unknown> }) => headers['x-zhudian-gateway'] === SECRET;
  channels = offerHops(server, admits, { answerHop: (hop) => answer(hop), onError });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  answer = ({ body }) => Promise.resolve({ status: 200, body: `${JSON.stringify({ data: body })}\n` });
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});
afterAll(async () => {
  channels.destroy();
  server.close();
  await once(server, 'close');
});

const opened = async () => {
  const socket = await switched(url, SECRET);
  if (typeof socket === 'number') throw new Error(`refused with ${socket}`);
  sockets.push(socket);
  return { socket, ...inLines(socket) };
};

describe('A multiplexed connection', () => {
  it('answers each call under its id, in the order of completion', async () => {
    const { send, next } = await opened();
    let release: () => void = () => undefined;
    answer = async ({ body, authorization, position }) => {
      if (body === 'slow') await new Promise<void>((resolve) => (release = resolve));
      return { status: 200, body: JSON.stringify([body, authorization, position]) };
    };
    send({ id: 1, body: 'slow' }, { id: 2, authorization: 'Bearer mei', position: 'p7', body: 'quick' });
    expect(await next()).toStrictEqual({ id: 2, status: 200, body: ['quick', 'Bearer mei', 'p7'] });
    release();
    expect(await next()).toStrictEqual({ id: 1, status: 200, body: ['slow', null, null] });
  });

  it('parses lines split across chunks, and several in one', async () => {
    const { socket, next } = await opened();
    const bytes = Buffer.from('{"id":1,"body":"驻点"}\n{"id":2,"body":"b"}\n{"id":3,"bo');
    for (const byte of bytes.subarray(0, 18)) {
      socket.write(Buffer.of(byte));
      await new Promise(setImmediate);
    }
    socket.write(bytes.subarray(18));
    expect([await next(), await next()]).toStrictEqual([
      { id: 1, status: 200, body: { data: '驻点' } },
      { id: 2, status: 200, body: { data: 'b' } },
    ]);
    socket.write('dy":"c"}\n');
    expect(await next()).toStrictEqual({ id: 3, status: 200, body: { data: 'c' } });
  });

  it('aborts cancelled calls and does not answer them', async () => {
    const { send, next } = await opened();
    const disconnected = new Promise<string>((resolve) => {
      answer = ({ body, disconnected: signal }) => {
        if (body !== 'long') return Promise.resolve({ status: 200, body: '{}' });
        send({ cancel: 1 });
        return new Promise((answered) =>
          signal.addEventListener('abort', () => {
            answered({ status: 200, body: '"late"' });
            resolve('gone');
          }),
        );
      };
    });
    send({ id: 1, body: 'long' });
    expect(await disconnected).toBe('gone');
    send({ id: 2, body: 'next' });
    expect(await next()).toStrictEqual({ id: 2, status: 200, body: {} });
  });

  it('aborts all calls when it breaks', async () => {
    const { socket, send } = await opened();
    const disconnected = new Promise<string>((resolve) => {
      answer = ({ disconnected: signal }) => {
        signal.addEventListener('abort', () => resolve('gone'));
        socket.destroy();
        return new Promise(() => undefined);
      };
    });
    send({ id: 1, body: 'long' });
    expect(await disconnected).toBe('gone');
  });

  it('reveals nothing of an internal error', async () => {
    const { send, next } = await opened();
    answer = () => Promise.reject(new Error('connect ECONNREFUSED db.internal:5432'));
    send({ id: 1, body: 'x' });
    expect(await next()).toStrictEqual({
      id: 1,
      status: 500,
      body: { errors: [{ message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] },
    });
    expect(onError.mock.calls).toStrictEqual([[new Error('connect ECONNREFUSED db.internal:5432')]]);
  });

  it('that is closing answers its calls, announces it, and ends', async () => {
    const { send, next } = await opened();
    let release: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      answer = async () => {
        resolve();
        await new Promise<void>((released) => (release = released));
        return { status: 200, body: '"last"' };
      };
    });
    send({ id: 1, body: 'x' });
    await begun;
    channels.leave();
    expect(await next()).toStrictEqual({ bye: true });
    release();
    expect([await next(), await next()]).toStrictEqual([{ id: 1, status: 200, body: 'last' }, undefined]);
  });

  it.each(['nonsense', '{"body":1}', 'null', 'x'.repeat(5 * 1024 * 1024)])(
    'ends with what is no call',
    async (line) => {
      const { socket, next } = await opened();
      socket.write(`${line}\n`);
      expect(await next()).toBeUndefined();
    },
  );

  it('admits the gateway only, with this protocol only', async () => {
    expect([await switched(url, 'guess'), await switched(url, SECRET, 'websocket')]).toStrictEqual([403, 404]);
  });
});
