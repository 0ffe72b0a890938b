import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LateHop {
  readonly url: string;
  stop(): Promise<void>;
}

/** A hop to a subgraph on which one request in `share` waits for `until` before it goes on. */
export const startLateHop = async (to: string, share: number, until: () => Promise<void>): Promise<LateHop> => {
  let count = 0;
  const server = createServer((request, response) => {
    const forward = async () => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      count += 1;
      if (count % share === 0) await until();
      const { host, connection, 'content-length': length, ...headers } = request.headers;
      const method = request.method ?? 'POST';
      const body = method === 'POST' ? Buffer.concat(parts) : null;
      const answer = await fetch(`${to}${request.url}`, { method, headers: headers as Record<string, string>, body });
      const text = await answer.text();
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' });
      response.end(text);
    };
    forward().catch((error: unknown) => response.destroy(error as Error));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};
