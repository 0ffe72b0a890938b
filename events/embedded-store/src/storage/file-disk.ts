import {
  closeSync,
  existsSync,
  fdatasync,
  fstatSync,
  fsync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { constants } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Disk, LogFile } from './disk';

const dataSync = promisify(fdatasync);
const fullSync = promisify(fsync);

const writeAll = (descriptor: number, bytes: Buffer, offset: number): void => {
  let written = 0;
  while (written < bytes.length)
    written += writeSync(descriptor, bytes, written, bytes.length - written, offset + written);
};

const readAll = (descriptor: number, into: Buffer, offset: number): number => {
  let total = 0;
  while (total < into.length) {
    const count = readSync(descriptor, into, total, into.length - total, offset + total);
    if (count === 0) break;
    total += count;
  }
  return total;
};

const LARGEST_ROOM = 4 * 1024 * 1024;
const SMALLEST_ROOM = 256 * 1024;
const ZEROS = Buffer.alloc(LARGEST_ROOM);

/** Room is made by writing zeros, the more the larger the file is: with it the median sync takes half as long. */
const makeRoom = (descriptor: number, size: number, offset: number): number => {
  let end = size;
  try {
    while (end < offset) {
      const room = Math.min(Math.max(end, SMALLEST_ROOM), LARGEST_ROOM);
      writeAll(descriptor, ZEROS.subarray(0, room), end);
      end += room;
    }
  } catch {
    return Math.max(size, fstatSync(descriptor).size);
  }
  return end;
};

const openFile = (path: string): LogFile => {
  const descriptor = openSync(path, constants.O_RDWR | constants.O_CREAT, 0o640);
  let size = fstatSync(descriptor).size;
  return {
    size: () => size,
    read: (into, offset) => readAll(descriptor, into, offset),
    write: (bytes, offset) => {
      writeAll(descriptor, bytes, offset);
      size = Math.max(size, offset + bytes.length);
    },
    reserve: (offset) => {
      if (offset > size) size = makeRoom(descriptor, size, offset);
    },
    sync: () => dataSync(descriptor),
    truncate: (length) => {
      ftruncateSync(descriptor, length);
      size = length;
    },
    close: () => closeSync(descriptor),
  };
};

/** Throws where that is impossible: the recursive kind of Node's goes on for ever where the system takes no folders, as in /proc. */
const makeFolder = (directory: string): void => {
  if (existsSync(directory)) return;
  makeFolder(dirname(directory));
  try {
    mkdirSync(directory);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
};

/** The files of one directory, which is made if it is not there. */
export const fileDisk = (directory: string): Disk => {
  makeFolder(directory);
  return {
    list: () => readdirSync(directory),
    open: (name) => openFile(join(directory, name)),
    remove: (name) => rmSync(join(directory, name), { force: true }),
    rename: (from, to) => renameSync(join(directory, from), join(directory, to)),
    syncNames: async () => {
      if (process.platform === 'win32') return;
      const descriptor = openSync(directory, 'r');
      await fullSync(descriptor).finally(() => closeSync(descriptor));
    },
  };
};
