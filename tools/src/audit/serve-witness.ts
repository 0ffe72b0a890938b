import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { SerialQueue } from '@zhudian/runtime';
import { addCheckpoint, type WitnessState } from './add-checkpoint';

/** A checkpoint, its signatures and a proof are far below it. */
const LARGEST = 64 * 1024;
const SIZE_TYPE = 'text/x.tlog.size';

const textOf = async (request: IncomingMessage): Promise<string | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
};

/** Serves `POST /add-checkpoint` of C2SP tlog-witness; one request after the other, since each is held against the one before. */
export const serveWitness = async (
  state: WitnessState,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Server> => {
  const queue = new SerialQueue();
  const server = createServer((request, response) => {
    const end = (status: number, body = '', type = 'text/plain; charset=utf-8') =>
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    const answer = async () => {
      if (request.url !== '/add-checkpoint') return end(404);
      if (request.method !== 'POST') return end(405);
      const text = await textOf(request);
      if (text === undefined) return end(413);
      const { status, body } = await queue.run('witness', () => addCheckpoint(text, state));
      return end(status, body, status === 409 ? SIZE_TYPE : undefined);
    };
    answer().catch(() => end(500));
  });
  server.listen(port, host);
  await once(server, 'listening');
  return server;
};
