import { closeSync, existsSync, fstatSync, ftruncateSync, openSync, readSync } from 'node:fs';

interface Line {
  readonly cursor?: unknown;
  readonly segment?: unknown;
}

const LINE_BREAK = 10;
const READ_AT_ONCE = 2 ** 16;
/** How a file of changes begins. */
const BEGINNING = '{"cursor":';

/** Where a line ends; `isEnd` where one can go on after it. */
const placeIn = (line: string, isSegmented: boolean): { cursor: string; isEnd: boolean } | undefined => {
  try {
    const { cursor, segment } = JSON.parse(line) as Line;
    return typeof cursor === 'string' ? { cursor, isEnd: !isSegmented || segment !== undefined } : undefined;
  } catch {
    return undefined;
  }
};

/** The lines of a file that have an end: it may be larger than memory. */
function* linesIn(file: number): Generator<Buffer> {
  let rest = Buffer.alloc(0);
  for (let at = 0; ;) {
    const piece = Buffer.allocUnsafe(READ_AT_ONCE);
    const size = readSync(file, piece, 0, READ_AT_ONCE, at);
    if (size === 0) return;
    at += size;
    rest = Buffer.concat([rest, piece.subarray(0, size)]);
    let begin = 0;
    for (let end = rest.indexOf(LINE_BREAK); end >= 0; end = rest.indexOf(LINE_BREAK, begin)) {
      yield rest.subarray(begin, end);
      begin = end + 1;
    }
    rest = rest.subarray(begin);
  }
}

/** @throws when a file is another one: it is not written over. */
const expectChanges = (file: number, path: string): void => {
  const begin = Buffer.alloc(BEGINNING.length);
  const size = readSync(file, begin, 0, begin.length, 0);
  if (!BEGINNING.startsWith(begin.toString('latin1', 0, size)))
    throw new Error(`${path} 不是变更文件，未作改动。 is no file of changes, and was left as it is.`);
};

/**
 * Where a file of changes stops. What was not written whole, and everything from there on, is cut off, so that the next
 * change can be appended; `undefined` when there is none before. Segments are whole or not there.
 */
export const resumeFrom = (path: string, isSegmented = false): string | undefined => {
  if (!existsSync(path)) return undefined;
  const file = openSync(path, 'r+');
  try {
    expectChanges(file, path);
    let [read, end, cursor]: [number, number, string | undefined] = [0, 0, undefined];
    for (const line of linesIn(file)) {
      const found = placeIn(line.toString(), isSegmented);
      if (found === undefined) break;
      read += line.length + 1;
      if (found.isEnd) [end, cursor] = [read, found.cursor];
    }
    if (end < fstatSync(file).size) ftruncateSync(file, end);
    return cursor;
  } finally {
    closeSync(file);
  }
};
