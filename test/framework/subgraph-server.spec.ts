import { request } from 'node:http';
import { connect } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodePosition } from '@zhudian/facts';
import {
  ERASED,
  openVault,
  sealOf,
  type RequestContext,
  type RunningSubgraph,
  type Vault,
} from '@zhudian/framework/service';
import { FACTS_MODEL, openReader, openReadModels, type Reader } from '@zhudian/projections';
import { inLines, switched } from '../hops/hop-channel.support';
import {
  ask as askAt,
  body,
  headers,
  MODELS,
  paths,
  registered,
  SECRET,
  span,
  startTold,
  told,
  type Reading,
} from './told.support';

const sealed = sealOf({ words: '梅说：“好”\n', kind: 'words', stream: 'Pledge-p1', persons: ['mei'] });
let vault: Vault;
let folder: string;
let reader: Reader;
let closeStore: () => Promise<void>;
let subgraph: RunningSubgraph;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhudian-subgraph-'));
  const options = { url: `sqlite:${folder}`, context: 'organization', models: MODELS } as const;
  const store = await openReadModels(options);
  await store.fold({ facts: [registered(7)], checkpoint: { commit: 7, prepare: 7 } });
  closeStore = () => store.close();
  reader = await openReader(options);
  vault = await openVault(`sqlite:${folder}`);
  await vault.keep([sealed]);
  subgraph = await startTold({ reader, vault }, () => ({ personId: 'mei', roles: ['STAFF'], unit: 'u1' }));
});
afterAll(async () => {
  await subgraph.stop();
  await reader.close();
  await vault.close();
  await closeStore();
  await rm(folder, { recursive: true });
});

const ask = (reading: Reading) => askAt(subgraph.url, reading);

describe('Words of the vault', () => {
  const position = encodePosition(7);
  const extensions = { position, uncacheable: true };

  it('stand in an answer in the place of their seals, also within a text', async () => {
    expect(await ask(() => Promise.resolve(sealed.seal))).toStrictEqual({
      data: { told: { words: sealed.words } },
      extensions,
    });
    const within = await ask(() => Promise.resolve(JSON.stringify({ reason: sealed.seal })));
    expect(within.data).toStrictEqual({ told: { words: JSON.stringify({ reason: sealed.words }) } });
  });

  it('that were erased are said to be, and what only looks like a seal stays as it is', async () => {
    const gone = sealOf({ ...sealed, words: '无' }).seal;
    expect(await ask(() => Promise.resolve(gone))).toStrictEqual({ data: { told: { words: ERASED } }, extensions });
    expect((await ask(() => Promise.resolve('vault:none'))).data).toStrictEqual({ told: { words: 'vault:none' } });
  });
});

describe('An answer of a subgraph', () => {
  const position = encodePosition(7);
  const viewer = {
    key: expect.stringMatching(/^[\w-]{43}$/) as unknown,
    grounds: [],
    restsOn: ['org_unit_path.103', 'holding.103', 'naming.101'],
  };

  it('names its position and the read models that it was made from', async () =>
    expect(await ask(async ({ snapshot }) => (await snapshot.find(paths, 'u1'))?.path)).toStrictEqual({
      data: { told: { words: '/u1/' } },
      extensions: { position, reads: ['org_unit_path.103', 'holding.103'], grounds: [], viewer },
    }));

  it('changes with every fact when it was made from what facts tell: an amendment may leave the row as it is', async () => {
    const made = async (context: RequestContext) => String((await context.factsOf('OrgUnit-u1')).length);
    expect((await ask(made)).extensions).toMatchObject({ reads: ['org_unit_path.103', 'holding.103', FACTS_MODEL] });
    const onDay = async (context: RequestContext) => (await context.onDay('2016-03-01').find(paths, 'u1'))?.path;
    expect((await ask(onDay)).data).toStrictEqual({ told: { words: '/u1/' } });
  });

  it('says that it is for one person alone when it was made from who asks', async () =>
    expect((await ask(({ actor }) => Promise.resolve(actor.personId))).extensions).toStrictEqual({
      position,
      reads: ['org_unit_path.103', 'holding.103'],
      own: true,
      viewer,
    }));

  it('says how long the day lasts that it was made from', async () => {
    expect((await ask(({ ports }) => Promise.resolve(ports.today()))).extensions).toStrictEqual({
      position,
      reads: ['org_unit_path.103', 'holding.103'],
      day: [span.from, span.until],
      grounds: [],
      viewer,
    });
  });

  it.each([['what is not in the log', async ({ ports }: RequestContext) => ports.vault?.digestKey]])(
    'says that it passes when it was made from %s',
    async (_, made) => expect((await ask(made)).extensions).toStrictEqual({ position, uncacheable: true }),
  );
});

describe('A call over a connection for many', () => {
  it('is answered as one by itself is', async () => {
    const made: Reading = async ({ snapshot }) => (await snapshot.find(paths, 'u1'))?.path;
    const alone = await ask(made);
    const socket = await switched(subgraph.url, SECRET);
    if (typeof socket === 'number') throw new Error(`refused with ${socket}`);
    const { send, next } = inLines(socket);
    send({ id: 1, position: encodePosition(7), body: JSON.parse(body) as unknown });
    expect(await next()).toStrictEqual({ id: 1, status: 200, body: alone });
    send({ id: 2, position: 'yesterday', body: JSON.parse(body) as unknown });
    expect(await next()).toMatchObject({ id: 2, body: { errors: [{ extensions: { code: 'INVALID_INPUT' } }] } });
    socket.destroy();
  });

  it('is for the gateway alone', async () => expect(await switched(subgraph.url, 'guess')).toBe(403));
});

describe('The positions of a subgraph', () => {
  it('come with the newest change of each read model', async () => {
    const gone = new AbortController();
    const { body: stream } = await fetch(`${subgraph.url}/positions`, { headers, signal: gone.signal });
    const first = await stream?.getReader().read();
    gone.abort();
    const changes = {
      'holding.103': encodePosition(-1),
      'instants.102': encodePosition(7),
      'naming.101': encodePosition(-1),
      'org_unit_path.103': encodePosition(7),
    };
    expect(Buffer.from(first?.value ?? []).toString()).toBe(
      `data: ${encodePosition(7)} ${JSON.stringify(changes)}\n\n`,
    );
  });

  it('are told for instants only where the time is known', async () =>
    expect((await fetch(`${subgraph.url}/position-at?instant=2016-03-01T08:00:00Z`, { headers })).status).toBe(404));
});

describe('A request that is too long', () => {
  it('is refused, and its sender gets to read so', async () => {
    const status = await new Promise((resolve, reject) => {
      const sent = request(`${subgraph.url}/graphql`, { method: 'POST', headers }, ({ statusCode }) =>
        resolve(statusCode),
      );
      sent.once('error', reject).end(Buffer.alloc(16 * 1024 * 1024, 'x'));
    });
    expect(status).toBe(413);
  });
});

describe('A part of a file or of a stream', () => {
  it.each(['inBulk', 'inStream'])('is refused after one wait for a position that is not reached: %s', async (of) => {
    const reach = jest.spyOn(reader, 'reach').mockResolvedValue(false);
    const answer = await fetch(`${subgraph.url}/graphql`, {
      method: 'POST',
      headers: { ...headers, 'x-zhudian-position': encodePosition(99) },
      body: JSON.stringify({ query: '{ told { words } }', extensions: { [of]: true } }),
    });
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'POSITION_NOT_REACHED' } }] });
    // The first is short: it is asked then whether waiting has a point.
    expect(reach).toHaveBeenCalledTimes(2);
    reach.mockRestore();
  });
});

describe('A caller who hangs up', () => {
  const hangUpAfter = async (extra: string, begun: Promise<unknown>) => {
    const { hostname, port } = new URL(subgraph.url);
    const socket = connect(Number(port), hostname);
    const lines = [
      'POST /graphql HTTP/1.1',
      'host: x',
      'content-type: application/json',
      `x-zhudian-gateway: ${SECRET}`,
    ];
    socket.write(
      `${[...lines, ...(extra ? [extra] : []), `content-length: ${body.length}`].join('\r\n')}\r\n\r\n${body}`,
    );
    await begun;
    socket.destroy();
  };

  it('ends the waiting for a position', async () => {
    const reach = jest.spyOn(reader, 'reach');
    const begun = new Promise<void>((resolve) =>
      reach.mockImplementationOnce((position, options) => {
        setImmediate(resolve);
        return reader.reach(position, options);
      }),
    );
    await hangUpAfter(`x-zhudian-position: ${encodePosition(99)}`, begun);
    expect(await reach.mock.results[0]?.value).toBe(false);
    reach.mockRestore();
  });

  it('ends the reading', async () => {
    let begin: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const ended = new Promise<unknown>((resolve) => {
      told.reading = async ({ snapshot }) => {
        begin();
        try {
          for (;;) {
            await snapshot.count(paths);
            await new Promise(setImmediate);
          }
        } catch (error) {
          resolve(error);
          return 'nothing';
        }
      };
    });
    await hangUpAfter('', begun);
    expect(String(await ended)).toContain('AbortError');
  });
});
