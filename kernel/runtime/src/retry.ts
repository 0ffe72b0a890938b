import type { Backoff } from './backoff';

export interface RetryOptions {
  readonly backoff: Backoff;
  /** Whether another attempt may succeed; any error by default. */
  readonly isTemporary?: (error: unknown) => boolean;
  readonly onFailure?: (error: unknown) => void;
}

/** Repeats an attempt until it resolves. Rejects with the first error that is not temporary. */
export const retry = async <T>(
  attempt: () => Promise<T>,
  { backoff, isTemporary = () => true, onFailure }: RetryOptions,
): Promise<T> => {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isTemporary(error)) throw error;
      onFailure?.(error);
      await backoff.pause();
    }
  }
};

/** The same until the signal aborts; resolves with `undefined` in that case. */
export const retryUntil = async <T>(
  signal: AbortSignal,
  attempt: () => Promise<T>,
  { backoff, isTemporary = () => true, onFailure }: RetryOptions,
): Promise<T | undefined> => {
  while (!signal.aborted) {
    try {
      return await attempt();
    } catch (error) {
      if (!isTemporary(error)) throw error;
      onFailure?.(error);
      await backoff.pause(signal);
    }
  }
  return undefined;
};
