import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { announce } from './announce';

/** An answer by its bytes; the caller has one without a body already. */
interface KeptAnswer {
  readonly etag: string;
  readonly body?: string;
}

/** `node:http` that reads the request and gives the bytes for it: the least that a server must do. */
const main = () => {
  const answers = new Map(Object.entries(JSON.parse(process.argv[2] ?? '{}') as Record<string, KeptAnswer>));
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const query = request.method === 'GET' ? (request.url ?? '').slice(1) : Buffer.concat(chunks).toString();
      const { etag, body } = answers.get(query) ?? { etag: '', body: '' };
      if (body === undefined) {
        response.writeHead(304, { etag }).end();
        return;
      }
      const length = Buffer.byteLength(body);
      const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': length, etag };
      response.writeHead(200, headers).end(body);
    });
  });
  server.listen(0, '127.0.0.1', () => announce(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`));
};

main();
