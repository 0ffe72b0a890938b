import { existsSync, readFileSync, truncateSync } from 'node:fs';

const cursorIn = (line: string): string | undefined => {
  try {
    const { cursor } = JSON.parse(line) as { readonly cursor?: unknown };
    return typeof cursor === 'string' ? cursor : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Where a file of changes stops. What was not written whole, and everything from there on, is cut off, so that the next
 * change can be appended; `undefined` when there is none before.
 */
export const resumeFrom = (file: string): string | undefined => {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file);
  let [end, cursor]: [number, string | undefined] = [0, undefined];
  for (let next = text.indexOf(10); next >= 0; next = text.indexOf(10, end)) {
    const found = cursorIn(text.subarray(end, next).toString());
    if (found === undefined) break;
    [end, cursor] = [next + 1, found];
  }
  if (end < text.length) truncateSync(file, end);
  return cursor;
};
