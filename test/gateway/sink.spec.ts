import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { postChanges, retryLetters, SinkFolder, type SinkOptions } from '@zhudian/gateway';
import { clueId } from '../support/clue.story';
import { patience } from '../support/patience';
import { trials } from '../support/trials';
import { readChanges, type ChangeFact } from './support/changes';
import { manyFacts } from './support/many-facts';
import { startProgrammeGraph, tokenOf, type ProgrammeGraph } from './support/programme-graph';

jest.setTimeout(patience(240_000));

const TOKEN = tokenOf('ji', 'DISCIPLINE', 'bureau');
const SECRET = 'between the two of us';

interface Event {
  readonly id: string;
  readonly subject: string;
  readonly type: string;
  readonly data: unknown;
}

describe('A sink', () => {
  let graph: ProgrammeGraph;
  let whole: readonly ChangeFact[];
  let server: Server;
  let taken: Event[];
  let unsigned: number;
  /** The status with which an offer is answered. */
  let answer: (event: Event, offer: number) => number;
  let offers: number;
  const root = mkdtempSync(join(tmpdir(), 'zhudian-sink-'));
  let folders = 0;

  beforeAll(async () => {
    graph = await startProgrammeGraph([personnel, organization, integrityPerformance], manyFacts);
    whole = await readChanges(graph.ask, TOKEN);
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = String(Buffer.concat(chunks));
        const event = JSON.parse(body) as Event;
        const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = request.headers;
        const own = createHmac('sha256', SECRET)
          .update(`${String(id)}.${String(at)}.${body}`)
          .digest('base64');
        if (signature !== `v1,${own}` || id !== event.id) unsigned += 1;
        offers += 1;
        const status = answer(event, offers);
        if (status === 200) taken.push(event);
        // Some answers are lost on their way.
        if (status === 0) request.socket.destroy();
        else response.writeHead(status).end();
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  beforeEach(() => {
    [taken, unsigned, offers, answer] = [[], 0, 0, () => 200];
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await graph.stop();
    rmSync(root, { recursive: true });
  });

  const sink = (
    path = join(root, String((folders += 1))),
    changes: Partial<SinkOptions['receiver']> = {},
  ): SinkOptions => ({
    gateway: new URL(graph.gateway.url).origin,
    token: async () => TOKEN,
    receiver: {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`,
      secret: SECRET,
      attempts: 4,
      timeoutMs: 5_000,
      firstPauseMs: 1,
      ...changes,
    },
    folder: new SinkFolder(path),
    filters: {},
  });
  /** The ids of each entity, in the order in which they were taken first. */
  const bySubject = (events: readonly Event[]) => {
    const once = [...new Map(events.map((event) => [event.id, event])).values()];
    const all = Object.groupBy(once, ({ subject }) => subject);
    return Object.fromEntries(Object.entries(all).map(([subject, own = []]) => [subject, own.map(({ id }) => id)]));
  };
  const asEvents = (facts: readonly ChangeFact[]) =>
    facts.map(({ id, stream, type, data }) => ({ id, subject: stream, type, data }));

  it('posts every change once, signed, those of one entity in their order', async () => {
    const options = sink();
    expect(await postChanges(options)).toBe(whole.length);
    expect([taken.length, unsigned]).toStrictEqual([whole.length, 0]);
    expect(bySubject(taken)).toStrictEqual(bySubject(asEvents(whole)));
    expect(await postChanges(options)).toBe(0);
    expect(await options.folder.letters()).toStrictEqual([]);
  });

  it('loses nothing and keeps the order whatever its receiver does, and where it is ended itself', () =>
    fc.assert(
      fc.asyncProperty(
        fc.infiniteStream(fc.constantFrom(200, 200, 200, 500, 0)),
        fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 3 }),
        async (statuses, ends) => {
          [taken, offers] = [[], 0];
          const path = join(root, String((folders += 1)));
          for (const end of [...ends, Infinity]) {
            const until = offers + end;
            // The last of the attempts is taken, so that nothing is set aside.
            const tries = new Map<string, number>();
            answer = ({ id }, offer) => {
              if (offer > until) return 503;
              tries.set(id, (tries.get(id) ?? 0) + 1);
              return (tries.get(id) ?? 0) >= 6 ? 200 : Number(statuses.next().value);
            };
            const folder = new SinkFolder(path);
            const stopped: SinkFolder = Object.assign(Object.create(folder) as SinkFolder, {
              setAside: (letters: readonly unknown[]) =>
                letters.length > 0 ? Promise.reject(new Error('ended')) : Promise.resolve(),
            });
            await postChanges({ ...sink(path, { attempts: 8 }), folder: stopped }).catch(() => undefined);
          }
          expect(bySubject(taken)).toStrictEqual(bySubject(asEvents(whole)));
        },
      ),
      trials('sink', { test: 4, soak: 300 }),
    ));

  it('sets aside what is not taken, and what comes after it of the same entity; the others go on', async () => {
    const refused = `Clue-${clueId}`;
    answer = ({ subject, type }) => (subject === refused && type === 'zhudian.FactorIdentified' ? 400 : 200);
    const options = sink();
    await postChanges(options);
    const letters = await options.folder.letters();
    expect(letters.map(({ fact: { stream, type }, why }) => [stream, type, why.slice(0, 8)])).toStrictEqual([
      [refused, 'FactorIdentified', 'HTTP 400'],
      [refused, 'ClueReferred', expect.any(String)],
    ]);
    expect(taken).toHaveLength(whole.length - 2);
    // A line that was cut by the end of a process.
    appendFileSync(join(root, String(folders), 'dead-letters.ndjson'), '\n{"fact":');
    answer = () => 500;
    expect(await retryLetters(options)).toHaveLength(2);
    answer = () => 200;
    expect(await retryLetters(options)).toStrictEqual([]);
    expect(bySubject(taken)).toStrictEqual(bySubject(asEvents(whole)));
    expect(await options.folder.letters()).toStrictEqual([]);
  });

  it('posts what its token may see, as its filters have it, and says when it may read nothing', async () => {
    const some = await readChanges(graph.ask, tokenOf('he', 'STATION', 'luobo'), { types: ['PersonRegistered'] });
    const station = async () => tokenOf('he', 'STATION', 'luobo');
    expect(await postChanges({ ...sink(), token: station, filters: { types: 'PersonRegistered' } })).toBe(some.length);
    await expect(postChanges({ ...sink(), token: async () => '' })).rejects.toThrow('401');
    await expect(postChanges({ ...sink(), filters: { types: 'StationBurnt' } })).rejects.toThrow('FACT_TYPE_UNKNOWN');
  });
});
