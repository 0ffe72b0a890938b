import { WorkedAhead } from '../../gateway/src/streams/worked-ahead';

interface Numbered {
  readonly number: number;
  readonly hasMore: boolean;
}

/** Numbers from one on, up to the last; what is taken back comes again. */
const numbers = (last: number, workOut = ({ number }: Numbered) => Promise.resolve(number)) => {
  let told = 0;
  const worked: number[] = [];
  const pages = {
    next: async () => {
      if (told === last) return undefined;
      told += 1;
      return { number: told, hasMore: told < last };
    },
    takeBack: (count: number) => (told -= count),
  };
  const ahead = new WorkedAhead<Numbered, number>(pages, (page) => {
    worked.push(page.number);
    return workOut(page);
  });
  return { next: () => ahead.next(), worked };
};

describe('The next result of a stream', () => {
  beforeEach(() => void jest.useFakeTimers({ doNotFake: ['setImmediate'] }));
  afterEach(() => void jest.useRealTimers());

  it('is worked out while the one before it is on its way, and given once', async () => {
    const { next, worked } = numbers(3);
    expect(await next()).toBe(1);
    expect(worked).toStrictEqual([1, 2, 3]);
    expect([await next(), await next(), await next()]).toStrictEqual([2, 3, undefined]);
    expect(worked).toStrictEqual([1, 2, 3]);
  });

  it('is not worked out before there is more', async () => {
    const { next, worked } = numbers(1);
    expect(await next()).toBe(1);
    expect(worked).toStrictEqual([1]);
  });

  it('is worked out at most four before it is taken', async () => {
    const { next, worked } = numbers(9);
    await next();
    expect(worked).toStrictEqual([1, 2, 3, 4, 5]);
    await next();
    expect(worked).toStrictEqual([1, 2, 3, 4, 5, 6]);
  });

  it('comes in its order, whichever is worked out first', async () => {
    let first: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => (first = resolve));
    const { next, worked } = numbers(2, async ({ number }) => {
      if (number === 1) await slow;
      else first();
      return number;
    });
    expect([await next(), await next()]).toStrictEqual([1, 2]);
    expect(worked).toStrictEqual([1, 2]);
  });

  it('is worked out again with those after it for a reader who takes his time: rights may have changed', async () => {
    const { next, worked } = numbers(4);
    await next();
    await jest.advanceTimersByTimeAsync(999);
    expect(await next()).toBe(2);
    expect(worked).toStrictEqual([1, 2, 3, 4]);
    await jest.advanceTimersByTimeAsync(1_000);
    expect([await next(), await next(), await next()]).toStrictEqual([3, 4, undefined]);
    expect(worked).toStrictEqual([1, 2, 3, 4, 3, 4]);
  });

  it('is never older than a second when it is taken, also by a reader who takes one now and then', async () => {
    const { next, worked } = numbers(9);
    await next();
    await jest.advanceTimersByTimeAsync(600);
    await next();
    await jest.advanceTimersByTimeAsync(600);
    expect(await next()).toBe(3);
    expect(worked).toStrictEqual([1, 2, 3, 4, 5, 6, 3, 4, 5, 6, 7]);
  });

  it('that goes wrong is told to whoever asks for it', async () => {
    const { next } = numbers(9, ({ number }) =>
      number === 2 ? Promise.reject(new Error('over')) : Promise.resolve(number),
    );
    expect(await next()).toBe(1);
    await expect(next()).rejects.toThrow('over');
    await expect(next()).rejects.toThrow('over');
  });

  it('whose page goes wrong is told so after those before it', async () => {
    let told = 0;
    const next = async () => {
      told += 1;
      if (told === 3) throw new Error('over');
      return { number: told, hasMore: true };
    };
    const ahead = new WorkedAhead<Numbered, number>({ next, takeBack: jest.fn() }, ({ number }) =>
      Promise.resolve(number),
    );
    expect([await ahead.next(), await ahead.next()]).toStrictEqual([1, 2]);
    await expect(ahead.next()).rejects.toThrow('over');
  });
});
