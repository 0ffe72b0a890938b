const UNAVAILABLE = 14;

/** Whether a call failed because nobody answers any more, as gRPC says it; a refusal or a mistake of the store is not that. */
const isUnavailable = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === UNAVAILABLE;

/** Works again and again until the store is killed. Rejects with anything else that goes wrong, before or after. */
export const untilGone = async (work: () => Promise<void>, isKilled: () => boolean): Promise<void> => {
  try {
    for (;;) await work();
  } catch (error) {
    if (!isKilled() || !isUnavailable(error)) throw error;
  }
};
