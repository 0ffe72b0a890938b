import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { announce } from './announce';

/** `node:http` that reads the request and answers the bytes given for its body: the least that a server must do. */
const main = () => {
  const answers = new Map(Object.entries(JSON.parse(process.argv[2] ?? '{}') as Record<string, string>));
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = answers.get(Buffer.concat(chunks).toString()) ?? '';
      const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) };
      response.writeHead(200, headers).end(body);
    });
  });
  server.listen(0, '127.0.0.1', () => announce(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`));
};

main();
