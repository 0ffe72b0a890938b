import { GOOD_FOR_MS } from '../changes/backlog';

/** A result, and whether the next can be worked out at once. */
export interface Worked<T> {
  readonly result: T;
  readonly hasMore: boolean;
}

/**
 * Results of a stream, each worked out while the one before it is on its way. One that nobody takes soon is forgotten: rights
 * are those of now, and a reader who sleeps holds nothing.
 * @param takeBack what was worked out last will be worked out again.
 */
export const workedAhead = <T>(
  work: () => Promise<Worked<T> | undefined>,
  takeBack: () => void,
): (() => Promise<T | undefined>) => {
  let ahead: Promise<Worked<T> | undefined> | undefined;
  let forgetting: NodeJS.Timeout | undefined;
  const forget = () => {
    ahead = undefined;
    takeBack();
  };
  const workAhead = () => {
    const working = (ahead = work());
    const forgetSoon = () => {
      if (ahead === working) forgetting = setTimeout(forget, GOOD_FOR_MS).unref();
    };
    // Whoever takes it is told what went wrong.
    working.then(forgetSoon, () => undefined);
  };
  return async () => {
    clearTimeout(forgetting);
    const working = ahead ?? work();
    ahead = undefined;
    const worked = await working;
    if (worked?.hasMore) workAhead();
    return worked?.result;
  };
};
