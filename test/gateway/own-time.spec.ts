import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { limitReceiving, partsOf, TooSlow } from '../../gateway/src/http/receiving';

const LIMIT_MS = 50;

describe('A door that gives a body its own time', () => {
  let server: Server;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const read = async () => {
        for await (const _ of partsOf(request, { stillMs: LIMIT_MS, wholeMs: 4 * LIMIT_MS }));
      };
      read().catch(async (error: unknown) => {
        // As long as it takes to put away what had arrived.
        await pause(4 * LIMIT_MS);
        response.writeHead(408, { connection: 'close' }).end(error instanceof TooSlow ? 'by the door' : 'by nobody');
      });
    });
    limitReceiving(server, LIMIT_MS);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => server.close());

  it('answers by itself when it has given the body up', async () => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\nbegun');
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    await once(socket, 'close');
    expect(text).toContain('by the door');
  });
});
