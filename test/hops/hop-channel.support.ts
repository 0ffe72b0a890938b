import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** Asks a server to switch to calls in lines; the connection, or the status of the refusal. */
export const switched = async (url: string, secret: string, protocol = 'zhudian-hops'): Promise<Socket | number> => {
  const headers = { connection: 'upgrade', upgrade: protocol, 'x-zhudian-gateway': secret };
  const asked = request(`${url}/hops`, { headers });
  asked.end();
  const refused = once(asked, 'response').then(([answer]) => (answer as IncomingMessage).statusCode ?? 0);
  const upgraded = once(asked, 'upgrade').then(([, socket]) => socket as Socket);
  return Promise.race([refused, upgraded]);
};

/** A connection in lines of JSON. */
export const inLines = (socket: Socket) => {
  socket.on('error', () => undefined);
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]();
  return {
    send: (...frames: readonly unknown[]) => socket.write(frames.map((frame) => `${JSON.stringify(frame)}\n`).join('')),
    /** The next line; `undefined` when the connection has ended. */
    next: async (): Promise<unknown> => {
      const line = await lines.next().catch(() => undefined); // it may end with a reset
      return !line || line.done ? undefined : (JSON.parse(line.value) as unknown);
    },
  };
};
