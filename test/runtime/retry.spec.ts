import { Backoff, retry, retryUntil } from '@zhudian/runtime';

const failing = (times: number) => {
  let attempts = 0;
  return async () => {
    attempts += 1;
    if (attempts <= times) throw new Error(`attempt ${attempts}`);
    return attempts;
  };
};

const pausesOf = (backoff: Backoff, count: number) => Array.from({ length: count }, () => backoff.takePause());

describe('Retrying', () => {
  const backoff = () => new Backoff(1, 1);

  it('resolves with the first attempt that succeeds, and reports each failure', async () => {
    const failures: string[] = [];
    const onFailure = (error: unknown) => failures.push(String(error));
    expect(await retry(failing(2), { backoff: backoff(), onFailure })).toBe(3);
    expect(failures).toStrictEqual(['Error: attempt 1', 'Error: attempt 2']);
  });

  it.each([
    [
      'retry',
      (attempt: () => Promise<number>, isTemporary: () => boolean) =>
        retry(attempt, { backoff: backoff(), isTemporary }),
    ],
    [
      'retryUntil',
      (attempt: () => Promise<number>, isTemporary: () => boolean) =>
        retryUntil(new AbortController().signal, attempt, { backoff: backoff(), isTemporary }),
    ],
  ])('rejects with an error that is not temporary: %s', async (_, run) => {
    let failures = 0;
    const isTemporary = () => (failures += 1) < 2;
    await expect(run(failing(5), isTemporary)).rejects.toThrow('attempt 2');
  });

  it('ends without a result when the signal aborts during a pause', async () => {
    const stopping = new AbortController();
    const onFailure = () => stopping.abort();
    const slow = new Backoff(3_600_000, 3_600_000);
    expect(await retryUntil(stopping.signal, failing(1), { backoff: slow, onFailure })).toBeUndefined();
  });

  it('makes no attempt once the signal has aborted', async () => {
    const attempt = jest.fn(async () => 1);
    expect(await retryUntil(AbortSignal.abort(), attempt, { backoff: backoff() })).toBeUndefined();
    expect(attempt).not.toHaveBeenCalled();
  });
});

describe('A backoff', () => {
  it('doubles its pauses up to the longest, and starts over after a reset', () => {
    const backoff = new Backoff(100, 500);
    const grown = pausesOf(backoff, 5);
    backoff.reset();
    expect([grown, pausesOf(backoff, 2)]).toStrictEqual([
      [100, 200, 400, 500, 500],
      [100, 200],
    ]);
  });
});
