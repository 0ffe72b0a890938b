import { Waiters } from '../../projections/src/reading/waiters';

/** What a store would say, how often it was asked, and whom it would tell of a commit. */
class CountingStore {
  position = 0;
  looks = 0;
  committed: () => void = () => undefined;
  isListenedTo = true;

  readonly look = async () => {
    this.looks++;
    return this.position;
  };
  readonly onCommit = (committed: () => void) => {
    this.committed = committed;
    return () => {
      this.isListenedTo = false;
    };
  };
}

const LONG = { timeoutMs: 600_000 };

describe('Those who wait for a position', () => {
  let store: CountingStore;
  let waiters: Waiters;
  beforeEach(() => {
    jest.useFakeTimers();
    store = new CountingStore();
    waiters = new Waiters(store.look, store.onCommit);
  });
  afterEach(() => {
    waiters.close();
    jest.useRealTimers();
  });
  const advance = (ms: number) => jest.advanceTimersByTimeAsync(ms);
  const reached = async (waiting: Promise<boolean>) => {
    let answer: boolean | undefined;
    void waiting.then((is) => (answer = is));
    await advance(0);
    return answer;
  };

  it('are not put off by those who come after them', async () => {
    const first = waiters.reach(1, LONG);
    await advance(1);
    store.position = 1;
    for (let ms = 0; ms < 10; ms++) {
      void waiters.reach(2, LONG);
      await advance(1);
    }
    expect(await reached(first)).toBe(true);
  });

  it('know as soon as a commit is told', async () => {
    const waiting = waiters.reach(1, LONG);
    await advance(0);
    store.position = 1;
    store.committed();
    expect(await reached(waiting)).toBe(true);
    expect(store.looks).toBe(2);
  });

  it('ask seldom where commits are told, and still notice one that was not', async () => {
    const waiting = waiters.reach(2, LONG);
    await advance(0);
    store.position = 1;
    store.committed();
    await advance(99);
    expect(store.looks).toBe(2);
    store.position = 2;
    await advance(1);
    expect(await reached(waiting)).toBe(true);
  });

  it('look again when a commit is told while they look', async () => {
    let answer: (position: number) => void = () => undefined;
    const slow = new Waiters(() => new Promise((resolve) => (answer = resolve)), store.onCommit);
    const waiting = slow.reach(1, LONG);
    answer(0);
    await advance(3);
    store.committed();
    answer(0);
    await advance(0);
    answer(1);
    expect(await reached(waiting)).toBe(true);
    slow.close();
  });

  it('are told of commits that come fast together, where they only watch', async () => {
    const positions = waiters.watch(new AbortController().signal);
    const next = positions.next();
    await advance(0);
    const before = store.looks;
    for (let position = 1; position <= 3; position++) {
      store.position = position;
      store.committed();
      await advance(1);
    }
    expect((await next).value).toBe(3);
    expect(store.looks - before).toBe(2);
  });

  it('are told of nothing more once the store is closed', async () => {
    void waiters.reach(1, LONG);
    await advance(0);
    waiters.close();
    const { looks } = store;
    store.committed();
    await advance(1_000);
    expect({ looks: store.looks, isListenedTo: store.isListenedTo }).toStrictEqual({ looks, isListenedTo: false });
  });
});
