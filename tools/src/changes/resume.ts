import { existsSync, readFileSync, truncateSync } from 'node:fs';

interface Line {
  readonly cursor?: unknown;
  readonly segment?: unknown;
}

/** Where a line ends; `isEnd` where one can go on after it. */
const placeIn = (line: string, isSegmented: boolean): { cursor: string; isEnd: boolean } | undefined => {
  try {
    const { cursor, segment } = JSON.parse(line) as Line;
    return typeof cursor === 'string' ? { cursor, isEnd: !isSegmented || segment !== undefined } : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Where a file of changes stops. What was not written whole, and everything from there on, is cut off, so that the next
 * change can be appended; `undefined` when there is none before. Segments are whole or not there.
 */
export const resumeFrom = (file: string, isSegmented = false): string | undefined => {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file);
  let [read, end, cursor]: [number, number, string | undefined] = [0, 0, undefined];
  for (let next = text.indexOf(10); next >= 0; next = text.indexOf(10, read)) {
    const found = placeIn(text.subarray(read, next).toString(), isSegmented);
    if (found === undefined) break;
    read = next + 1;
    if (found.isEnd) [end, cursor] = [read, found.cursor];
  }
  if (end < text.length) truncateSync(file, end);
  return cursor;
};
