import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';

/** A way to a server that breaks off wherever it is told to. */
export interface CuttingProxy {
  readonly url: string;
  /** The next connection breaks off after so many bytes of what the server sends; those after it do not. */
  readonly cutAfter: (bytes: number) => void;
  readonly stop: () => void;
}

export const startCuttingProxy = async (target: string): Promise<CuttingProxy> => {
  const { hostname, port, pathname } = new URL(target);
  let next = Infinity;
  const server = createServer((client) => {
    let left = next;
    next = Infinity;
    const upstream = connect(Number(port), hostname);
    const end = () => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) socket.on('error', end).on('close', end);
    client.pipe(upstream);
    upstream.on('data', (chunk) => {
      const part = chunk.subarray(0, left);
      left -= part.length;
      client.write(part, () => (left <= 0 ? end() : undefined));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`,
    cutAfter: (bytes) => {
      next = bytes;
    },
    stop: () => server.close(),
  };
};
