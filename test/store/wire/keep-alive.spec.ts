import { openAccess } from '../../../events/embedded-store/src/security/open-access';
import type { Call } from '../../../events/embedded-store/src/server/call';
import { listen, type Listener } from '../../../events/embedded-store/src/server/listener';
import { Router } from '../../../events/embedded-store/src/server/router';
import { once } from 'node:events';
import { connect as connectTcp, type Socket } from 'node:net';
import { RawClient } from '../support/raw-call';

const PREFACE = 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n';
const EMPTY_SETTINGS = Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0]);
const OPEN_CALL = { service: 'event_store.client.gossip.Gossip', name: 'Read' };

describe('A connection', () => {
  let listener: Listener;
  const sockets: Socket[] = [];
  const ended: string[] = [];
  beforeAll(async () => {
    const handle = (call: Call): void => call.onClose(() => ended.push('call'));
    const router = new Router([{ ...OPEN_CALL, handle }], openAccess);
    listener = await listen(router, () => undefined, { host: '127.0.0.1', port: 0, pingEvery: 20 });
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    await listener.close();
  });

  it('is closed when its client answers no ping, and kept as long as it does', async () => {
    const client = new RawClient(listener.port);
    const call = client.open(`/${OPEN_CALL.service}/${OPEN_CALL.name}`);
    await once(call, 'response');
    const silent = connectTcp(listener.port, '127.0.0.1').resume();
    sockets.push(silent);
    silent.write(Buffer.concat([Buffer.from(PREFACE), EMPTY_SETTINGS]));
    await once(silent, 'close');
    expect(ended).toStrictEqual([]);
    client.close();
  });
});
