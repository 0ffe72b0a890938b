import type { Results } from './stream-operations';

/** Results as the libraries of the protocols take them: when they are returned, nobody waits for the next any more. */
export const iterated = <T>(
  open: (signal: AbortSignal) => Results,
  show: (result: NonNullable<Awaited<ReturnType<Results>>>) => T,
  ended: () => void,
): AsyncGenerator<T, void> => {
  const hungUp = new AbortController();
  hungUp.signal.addEventListener('abort', ended, { once: true });
  const told = tell(open(hungUp.signal), show, hungUp);
  return {
    next: () => told.next(),
    return: (value) => {
      hungUp.abort();
      return told.return(value);
    },
    throw: (error) => {
      hungUp.abort();
      return told.throw(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      await this.return();
    },
  };
};

async function* tell<T>(
  next: Results,
  show: (result: NonNullable<Awaited<ReturnType<Results>>>) => T,
  hungUp: AbortController,
): AsyncGenerator<T, void> {
  try {
    for (let told = await next(); told !== undefined; told = await next()) yield show(told);
  } finally {
    hungUp.abort();
  }
}
