import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GatewayClient } from '../../tools/src/demo/gateway-client';
import { act } from '../../tools/src/demo/step';

interface SentRequest {
  readonly path: string;
  readonly body: { readonly variables?: { readonly input: object } };
}

/** Answers each mutation with the next of the codes, and with success when there is none left. */
const gatewayThatRefuses = async (codes: readonly string[]) => {
  const left = [...codes];
  const asked: SentRequest[] = [];
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const path = request.url ?? '';
      asked.push({ path, body: JSON.parse(Buffer.concat(parts).toString()) as SentRequest['body'] });
      const code = path === '/graphql' ? left.shift() : undefined;
      const answer = code ? { errors: [{ message: 'no', extensions: { code } }] } : { token: 't', data: {} };
      response.end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, stop: () => server.close() };
};

const step = act('person-0004', '2026-01-20', 'HoldHearing', { hearingId: '2026-01.1' });
const mutations = (asked: readonly SentRequest[]) => asked.filter(({ path }) => path === '/graphql');

describe('The loader’s client', () => {
  it('tries a step again, with the same command id, until the policy that it needs has acted', async () => {
    const gateway = await gatewayThatRefuses(['POSTING_NOT_ACTIVE', 'REPORT_MISSING']);
    await new GatewayClient(gateway.url).execute(step);
    gateway.stop();
    const inputs = mutations(gateway.asked).map(({ body }) => body.variables?.input);
    expect(inputs).toStrictEqual(Array.from({ length: 3 }, () => inputs[0]));
    expect(inputs[0]).toMatchObject({ hearingId: '2026-01.1', occurredOn: '2026-01-20' });
  });

  it('goes on where a loading was cut off: a step that was taken back by a later one is done', async () => {
    const gateway = await gatewayThatRefuses(['COMMAND_ANNULLED']);
    await new GatewayClient(gateway.url).execute(step);
    gateway.stop();
    expect(mutations(gateway.asked).length).toBe(1);
  });

  it('ends at any other refusal, and says whose step it was', async () => {
    const gateway = await gatewayThatRefuses(['STATION_OCCUPIED']);
    await expect(new GatewayClient(gateway.url).execute(step)).rejects.toThrow(/^person-0004: .*STATION_OCCUPIED/s);
    gateway.stop();
    expect(mutations(gateway.asked).length).toBe(1);
  });

  it('asks for the token of each person once', async () => {
    const gateway = await gatewayThatRefuses([]);
    const client = new GatewayClient(gateway.url);
    await Promise.all([client.execute(step), client.execute({ ...step, command: 'CloseHearing' })]);
    gateway.stop();
    expect(gateway.asked.filter(({ path }) => path === '/demo/token').length).toBe(1);
  });
});
