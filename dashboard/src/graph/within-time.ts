/** A line that swallows everything is away as well. */
const LONGEST_MS = 45_000;
export const withinTime: typeof fetch = (input, init = {}) => {
  const inTime = AbortSignal.timeout(LONGEST_MS);
  return fetch(input, { ...init, signal: init.signal ? AbortSignal.any([init.signal, inTime]) : inTime });
};
