import { workedAhead } from '../../gateway/src/streams/worked-ahead';

/** Numbers from one on, up to the last; what is taken back comes again. */
const numbers = (last: number) => {
  let told = 0;
  const worked: number[] = [];
  const next = workedAhead(
    async () => {
      if (told === last) return undefined;
      told += 1;
      worked.push(told);
      return { result: told, hasMore: told < last };
    },
    () => (told -= 1),
  );
  return { next, worked };
};

describe('The next result of a stream', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('is worked out while the one before it is on its way, and given once', async () => {
    const { next, worked } = numbers(3);
    expect(await next()).toBe(1);
    expect(worked).toStrictEqual([1, 2]);
    expect([await next(), await next(), await next()]).toStrictEqual([2, 3, undefined]);
    expect(worked).toStrictEqual([1, 2, 3]);
  });

  it('is not worked out before there is more', async () => {
    const { next, worked } = numbers(1);
    expect(await next()).toBe(1);
    expect(worked).toStrictEqual([1]);
  });

  it('is worked out again for a reader who takes his time: rights may have changed', async () => {
    const { next, worked } = numbers(3);
    await next();
    await jest.advanceTimersByTimeAsync(999);
    expect(await next()).toBe(2);
    expect(worked).toStrictEqual([1, 2, 3]);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(await next()).toBe(3);
    expect(worked).toStrictEqual([1, 2, 3, 3]);
  });

  it('that goes wrong is told to whoever asks for it', async () => {
    let times = 0;
    const next = workedAhead(
      async () => {
        times += 1;
        if (times === 2) throw new Error('over');
        return { result: times, hasMore: true };
      },
      () => undefined,
    );
    expect(await next()).toBe(1);
    await expect(next()).rejects.toThrow('over');
  });
});
