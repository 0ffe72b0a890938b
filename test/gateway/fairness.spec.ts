import { once } from 'node:events';
import { connect } from 'node:net';
import { FairQueue } from '../../gateway/src/limits/fair-queue';
import { startTestGraph, waitUntil, type TestGraph } from './support/test-graph';

/** Operations that end when the test says so. */
const stage = () => {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const operation = (name: string) => () =>
    new Promise<string>((resolve) => {
      begun.push(name);
      ends.push(() => resolve(name));
    });
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  const endNext = async () => {
    ends.shift()?.();
    await settled();
  };
  return { begun, operation, endNext };
};

const BOUNDS = {
  inFlight: 10,
  inFlightPerCaller: 10,
  inFlightBesideOthers: 10,
  changesBesideOthers: 10,
  waitingPerCaller: 1_000,
  workBesideOthers: 10,
  workAtOnceMs: 1_000,
};

describe('The queue of operations', () => {
  it('runs so many of one caller at once, and those of others beside them', async () => {
    const { begun, operation } = stage();
    const queue = new FairQueue({ ...BOUNDS, inFlight: 10, inFlightPerCaller: 2 });
    for (const name of ['a1', 'a2', 'a3', 'b1']) void queue.run(name.charAt(0), operation(name));
    expect(begun).toStrictEqual(['a1', 'a2', 'b1']);
  });

  it('gives those that wait their turn caller by caller', async () => {
    const { begun, operation, endNext } = stage();
    const queue = new FairQueue({ ...BOUNDS, inFlight: 1 });
    for (const name of ['a1', 'a2', 'a3', 'b1', 'c1', 'b2']) void queue.run(name.charAt(0), operation(name));
    for (let ended = 0; ended < 6; ended += 1) await endNext();
    expect(begun).toStrictEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2']);
  });

  it('has fewer of one caller under way once others ask, so that these stand behind few', async () => {
    const { begun, operation, endNext } = stage();
    const queue = new FairQueue({ ...BOUNDS, inFlightPerCaller: 4, inFlightBesideOthers: 1 });
    const many = Array.from({ length: 8 }, (_, at) => `a${at}`);
    for (const name of [...many, 'b0']) void queue.run(name.charAt(0), operation(name));
    expect(begun).toStrictEqual(['a0', 'a1', 'a2', 'a3', 'b0']);
    for (let ended = 0; ended < 3; ended += 1) await endNext();
    expect(begun.length).toBe(5);
    await endNext();
    expect(begun.slice(5)).toStrictEqual(['a4']);
    // While b0 is under way, what b asks more waits for it, and a goes on beside it.
    void queue.run('b', operation('b1'));
    expect(begun.slice(6)).toStrictEqual([]);
    await endNext();
    expect(begun.slice(6)).toStrictEqual(['b1']);
  });

  it('has fewer changes than questions of one caller under way beside others', async () => {
    const { begun, operation } = stage();
    const queue = new FairQueue({ ...BOUNDS, inFlightBesideOthers: 2, changesBesideOthers: 1 });
    void queue.run('b', operation('b'));
    for (const name of ['a0', 'a1']) void queue.run('a', operation(name), 'changes');
    for (const name of ['a2', 'a3', 'a4']) void queue.run('a', operation(name));
    expect(begun).toStrictEqual(['b', 'a0', 'a2', 'a3']);
  });

  it('gives a caller all its room back when the others have been gone for long', async () => {
    const queue = new FairQueue({ ...BOUNDS, inFlightPerCaller: 4, inFlightBesideOthers: 1 });
    await queue.run('b', () => Promise.resolve());
    for (let at = 0; at < 256; at += 1) await queue.run('a', () => Promise.resolve());
    const { begun, operation } = stage();
    for (const name of ['a0', 'a1', 'a2', 'a3', 'a4']) void queue.run('a', operation(name));
    expect(begun).toStrictEqual(['a0', 'a1', 'a2', 'a3']);
  });

  describe('while others ask', () => {
    beforeEach(() => jest.useFakeTimers({ doNotFake: ['setImmediate'] }));
    afterEach(() => jest.useRealTimers());

    const BOUNDED = { ...BOUNDS, workBesideOthers: 0.5, workAtOnceMs: 100 };
    const queueOfTwo = () => {
      const staged = stage();
      const draining = new AbortController();
      const queue = new FairQueue(BOUNDED, draining.signal, Date.now);
      return { ...staged, draining, run: (name: string) => void queue.run(name.charAt(0), staged.operation(name)) };
    };
    /** The operation under way ends after so long. */
    const work = async (ms: number, endNext: () => Promise<void>) => {
      await jest.advanceTimersByTimeAsync(ms);
      await endNext();
    };

    it('lets who has been at work for long rest, and go on one at a time', async () => {
      const { begun, run, endNext } = queueOfTwo();
      run('b0');
      await endNext();
      run('a0');
      await work(110, endNext);
      // Ten more than it had, of which it gets one back in two.
      for (const name of ['a1', 'a2']) run(name);
      expect(begun).toStrictEqual(['b0', 'a0']);
      await jest.advanceTimersByTimeAsync(20);
      expect(begun).toStrictEqual(['b0', 'a0']);
      await jest.advanceTimersByTimeAsync(4);
      expect(begun).toStrictEqual(['b0', 'a0', 'a1']);
      await work(10, endNext);
      await jest.advanceTimersByTimeAsync(22);
      expect(begun).toStrictEqual(['b0', 'a0', 'a1', 'a2']);
    });

    it('lets several of one caller run at once until half of what it may have is used up', async () => {
      const { begun, run, endNext } = queueOfTwo();
      run('b0');
      await endNext();
      run('a0');
      await work(49, endNext);
      for (const name of ['a1', 'a2', 'a3']) run(name);
      expect(begun).toStrictEqual(['b0', 'a0', 'a1', 'a2', 'a3']);
      await work(1, endNext);
      for (let ended = 0; ended < 2; ended += 1) await endNext();
      for (const name of ['a4', 'a5']) run(name);
      expect(begun.slice(5)).toStrictEqual(['a4']);
    });

    it('goes on at once with who came after, and with everybody that has not been at work', async () => {
      const { begun, run, endNext } = queueOfTwo();
      run('b0');
      await endNext();
      run('a0');
      await work(500, endNext);
      for (const name of ['a1', 'b1', 'c0']) run(name);
      expect(begun).toStrictEqual(['b0', 'a0', 'b1', 'c0']);
    });

    it('lets nobody rest for longer than for a second of work', async () => {
      const { begun, run, endNext } = queueOfTwo();
      run('b0');
      await endNext();
      run('a0');
      await work(3_600_000, endNext);
      run('a1');
      await jest.advanceTimersByTimeAsync(2_010);
      expect(begun).toStrictEqual(['b0', 'a0', 'a1']);
    });

    it('runs each operation once, in the end all of them, whoever rests', async () => {
      const queue = new FairQueue(
        { ...BOUNDED, inFlight: 3, inFlightBesideOthers: 2, workAtOnceMs: 5 },
        undefined,
        Date.now,
      );
      const ran: string[] = [];
      const later = (name: string, ms: number) => () =>
        new Promise<void>((resolve) => {
          ran.push(name);
          setTimeout(resolve, ms);
        });
      const names = Array.from({ length: 300 }, (_, at) => `${'aaaabbc'.charAt(at % 7)}${at}`);
      const all = names.map((name, at) =>
        queue.run(name.charAt(0), later(name, (at * 7) % 23), at % 3 === 0 ? 'changes' : 'reads'),
      );
      await jest.advanceTimersByTimeAsync(60_000);
      await Promise.all(all.map(async (run) => run));
      expect(ran.toSorted()).toStrictEqual(names.toSorted());
    });

    it('lets nobody rest once the gateway leaves: what waits is done at once', async () => {
      const { begun, run, endNext, draining } = queueOfTwo();
      run('b0');
      await endNext();
      run('a0');
      await work(500, endNext);
      for (const name of ['a1', 'a2']) run(name);
      expect(begun).toStrictEqual(['b0', 'a0']);
      draining.abort();
      expect(begun).toStrictEqual(['b0', 'a0', 'a1', 'a2']);
    });

    it('lets who is alone work without a rest', async () => {
      const { begun, run, endNext } = queueOfTwo();
      run('a0');
      await work(500, endNext);
      run('a1');
      expect(begun).toStrictEqual(['a0', 'a1']);
    });
  });

  it('lets only so many of one caller wait', async () => {
    const { operation, endNext } = stage();
    const queue = new FairQueue({ ...BOUNDS, inFlight: 1, waitingPerCaller: 2 });
    const runs = ['a1', 'a2', 'a3', 'a4', 'b1'].map((name) => queue.run(name.charAt(0), operation(name)));
    expect(runs.map((run) => run !== undefined)).toStrictEqual([true, true, true, false, true]);
    for (let ended = 0; ended < 4; ended += 1) await endNext();
    expect(await Promise.all(runs.map(async (run) => run))).toStrictEqual(['a1', 'a2', 'a3', undefined, 'b1']);
  });

  it('goes on after an operation that fails', async () => {
    const queue = new FairQueue({ ...BOUNDS, inFlight: 1, waitingPerCaller: 2 });
    const failed = queue.run('a', () => Promise.reject(new Error('broken')));
    const next = queue.run('b', () => Promise.resolve('fine'));
    await expect(failed).rejects.toThrow('broken');
    expect(await next).toBe('fine');
  });
});

describe('A caller', () => {
  let graph: TestGraph;
  afterEach(() => graph.stop());
  const statusesOf = async (count: number, authorization: string) => {
    const answers = await Promise.all(
      Array.from({ length: count }, () => graph.ask('{ stations(first: 1) { id } }', { authorization })),
    );
    return { statuses: answers.map(({ status }) => status), last: answers.at(-1) };
  };

  it('that asks too often is told when to come back, and others are not', async () => {
    graph = await startTestGraph({ shares: { requestsPerSecond: 1 } });
    const { statuses, last } = await statusesOf(30, 'Bearer mei');
    expect(statuses.filter((status) => status === 200).length).toBeLessThan(30);
    expect(last).toMatchObject({ status: 429, body: { errors: [{ extensions: { code: 'TOO_MANY_REQUESTS' } }] } });
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await statusesOf(5, 'Bearer wei')).statuses).toStrictEqual([200, 200, 200, 200, 200]);
  });

  it('without a good token is refused by its address', async () => {
    graph = await startTestGraph({ shares: { strangersPerSecond: 1 } });
    const { statuses } = await statusesOf(20, 'Basic eDp5');
    expect([statuses.includes(401), statuses.at(-1)]).toStrictEqual([true, 429]);
    expect((await statusesOf(1, 'Bearer wei')).statuses).toStrictEqual([200]);
  });

  it('does not keep others waiting, however much it asks for at once', async () => {
    graph = await startTestGraph({ shares: { inFlight: 4, inFlightPerCaller: 2 } });
    const held: (() => void)[] = [];
    graph.personnel.misbehave = (response) => {
      held.push(() => void response.writeHead(200).end('{"errors":[{"message":"x","extensions":{"code":"X"}}]}'));
    };
    const many = Array.from({ length: 50 }, (_, at) =>
      graph.ask(`mutation { rename(station: "s${at}", name: "x") { id } }`, { authorization: 'Bearer greedy' }),
    );
    await waitUntil(() => held.length === 2);
    const other = graph.ask('mutation { rename(station: "s", name: "y") { id } }', { authorization: 'Bearer wei' });
    await waitUntil(() => held.length === 3);
    held[2]?.();
    expect((await other).status).toBe(200);
    expect(held).toHaveLength(3);
    graph.personnel.misbehave = undefined;
    for (const release of held.slice(0, 2)) release();
    expect((await Promise.all(many)).map(({ status }) => status)).toStrictEqual(Array.from(many, () => 200));
  });
});

describe('A connection', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await startTestGraph({ receiveTimeoutMs: 200, maxConnections: 3 });
  });
  afterAll(() => graph.stop());
  const opened = () => {
    const { hostname, port } = new URL(graph.gateway.url);
    return connect(Number(port), hostname);
  };

  it.each([
    ['headers', 'POST /graphql HTTP/1.1\r\nhost: x\r\n'],
    ['a body', 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{'],
  ])('that sends %s too slowly is closed', async (_, head) => {
    const socket = opened();
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    socket.write(head);
    await once(socket, 'close');
    expect(text).toContain(' 408 ');
  });

  it('is one of so many', async () => {
    const sockets = Array.from({ length: 12 }, opened);
    let closed = 0;
    for (const socket of sockets) socket.on('error', () => undefined).on('close', () => (closed += 1));
    await waitUntil(() => closed >= 9);
    for (const socket of sockets) socket.destroy();
  });
});
